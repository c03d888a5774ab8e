import { Button } from "@mantine/core";
import type { Route } from "next";
import { heardWords } from "@/app/_marks/heard-words";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Code } from "@/lib/codebook/schema";
import type { MergeProposal, Shared } from "@/lib/grouping/schema";
import { alikeText } from "./alike-text";
import styles from "./code-groups.module.css";
import { GroupQuotes } from "./group-quotes";
import { pathText } from "./path-text";

type Props = { studyId: string; codes: readonly Code[]; merge: MergeProposal; onKeep: () => void };

const REASONS = { name: "called or defined alike", overlap: "on the same words", meaning: "quotes as alike as those of one code" };

/** Two codes side by side: why they may be one, the figures, quotes of each; to be merged with its preview, or kept apart. */
export function MergeCard({ studyId, codes, merge, onKeep }: Props) {
  const { from, into, reasons } = merge;
  const accept = `${places.codebook(studyId)}?code=${from.codeId}&into=${into.codeId}` as Route;
  return (
    <article className={styles.card} aria-label={`${from.name} and ${into.name}`}>
      <p className={styles.why}>{reasons.map((reason) => REASONS[reason]).join("; ")}</p>
      <div className={styles.sides}>
        {[from, into].map((side) => (
          <div key={side.codeId}>
            <h3 dir="auto">{side.name}</h3>
            <p className={styles.path}>
              {pathText(codes, side.codeId)}
              {plural(side.highlights, "highlight")} of {heardWords(side)}
            </p>
            {side.highlights > 0 ? <GroupQuotes studyId={studyId} quotes={side.quotes} /> : <p className={styles.note}>Not used yet.</p>}
          </div>
        ))}
      </div>
      <Figures merge={merge} />
      <p className={styles.acts}>
        <Button component={Link} href={accept}>
          Look at the merge
        </Button>
        <Button variant="subtle" onClick={onKeep}>
          Keep apart
        </Button>
      </p>
    </article>
  );
}

function Figures({ merge: { shared, people, respondents, names, between, inside, usual } }: { merge: MergeProposal }) {
  return (
    <ul className={styles.figures}>
      {shared.of > 0 ? (
        <li>
          <b>{ofText(shared)}</b> highlights of the smaller on the same words
        </li>
      ) : null}
      {people.of > 0 ? (
        <li>
          <b>{ofText(people)}</b> of its people under both
        </li>
      ) : null}
      {respondents.of > 0 ? (
        <li>
          <b>{ofText(respondents)}</b> of its respondents under both
        </li>
      ) : null}
      <li>
        names alike <b>{names.toFixed(2)}</b>
      </li>
      <li>
        {between === null || inside === null ? (
          "too few quotes to tell how alike they are"
        ) : (
          <>
            quotes alike <b>{alikeText(between)}</b> between them, {alikeText(inside)} inside one, {alikeText(usual ?? 0)} between any two
            codes
          </>
        )}
      </li>
    </ul>
  );
}

function ofText({ both, of }: Shared): string {
  return `${both} of ${of}`;
}
