import type { Route } from "next";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Asked } from "@/app/_marks/quote";
import { EditorsOnly } from "@/app/_team/editors-only";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { MarkedSnippet } from "@/app/_ui/marked-snippet";
import { SimilarButton } from "@/app/studies/[studyId]/_similar/similar-button";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { SearchHit } from "@/lib/search/schema";
import styles from "./hit-list.module.css";

type Props = {
  studyId: string;
  hit: SearchHit;
  /** null where the place is not this reader’s to open */
  href: Route | null;
  isCurrent: boolean;
  isChosen: boolean;
  onToggle: () => void;
  onFocus: () => void;
};

/** One place: what was said with the found words marked, and who said it, never by name. */
export function HitRow({ studyId, hit, href, isCurrent, isChosen, onToggle, onFocus }: Props) {
  const { snippet, marks, documentId, start } = hit;
  return (
    <li className={styles.hit} data-hit={`${documentId}-${start}`} data-current={isCurrent || undefined} data-role={hit.speakerRole}>
      <EditorsOnly otherwise={<span />}>
        <input type="checkbox" checked={isChosen} onChange={onToggle} aria-label={`Tick “${snippet.slice(0, 60)}”`} />
      </EditorsOnly>
      <div className={styles.words}>
        {href ? (
          <Link href={href} className={styles.snippet} onFocus={onFocus}>
            <MarkedSnippet text={snippet} marks={marks} />
          </Link>
        ) : (
          <span className={styles.snippet}>
            <MarkedSnippet text={snippet} marks={marks} />
          </span>
        )}
        <Said studyId={studyId} hit={hit} />
      </div>
    </li>
  );
}

function Said({ studyId, hit }: { studyId: string; hit: SearchHit }) {
  const { kind, answer, speaker, participantCode, audience, role, startMs, documentId, start, end, snippet } = hit;
  const who = answer?.responseCode ?? participantCode ?? speaker;
  const how = [kind === "notes" ? "note" : null, audience, role ? ROLE_NAMES[role] : null].filter(Boolean).join(", ");
  return (
    <p className={styles.said}>
      {participantCode || answer ? <AudienceGlyph audience={audience} /> : null}
      {who ? <b>{who}</b> : null}
      {how ? <span>{how}</span> : null}
      {startMs === null ? null : <span>{clockTime(startMs)}</span>}
      <SimilarButton
        studyId={studyId}
        like={{ documentId, start, end }}
        words={{ quote: snippet, verbatim: kind !== "notes" }}
        className={styles.similar}
      />
      {answer ? <Asked question={answer.question} /> : null}
    </p>
  );
}
