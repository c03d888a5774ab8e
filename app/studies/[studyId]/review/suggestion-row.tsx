import { memo, type ReactNode } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Asked, Quote } from "@/app/_marks/quote";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { showDay } from "@/app/_ui/show-day";
import { ReasonedWords } from "@/app/studies/[studyId]/_suggestion/reasoned-words";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { SuggestionInPlace } from "@/lib/suggestions/schema";
import styles from "./suggestion-list.module.css";
import type { Outcome } from "./use-decisions";
import { placeOf } from "./use-review";

/** `gone`: what was decided since speaks against it, so it is no longer proposed. */
export type RowState = Outcome | "open" | "gone";

type Props = { studyId: string; item: SuggestionInPlace; state: RowState; isCurrent: boolean; isMarked: boolean };

/** One suggestion among those alike: its words with those that decided, whose they are and where; dashed until it is decided, then solid or struck. */
export const SuggestionRow = memo(function SuggestionRow({ studyId, item, state, isCurrent, isMarked }: Props) {
  const hidden = item.onlyThere === "refused";
  return (
    <li
      className={styles.row}
      data-suggestion={item.id}
      data-state={state}
      data-current={isCurrent || undefined}
      data-marked={isMarked || undefined}
    >
      <span className={styles.bar} aria-hidden="true" />
      <PointGlyph point={item.point} proposed={state !== "accepted"} labelled />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.choose}
          data-walk
          data-choose
          aria-current={isCurrent || undefined}
          disabled={state !== "open"}
        >
          {hidden ? (
            <span className={styles.hidden}>Not shown here: this person refused to be quoted. Their words stand in the interview.</span>
          ) : (
            <Quote verbatim={item.verbatim} lines={4}>
              <ReasonedWords quote={item.quote} reasons={item.reasons} />
            </Quote>
          )}
        </button>
        <Said studyId={studyId} item={item}>
          <Fate item={item} state={state} />
        </Said>
      </div>
      <Tick item={item} state={state} isMarked={isMarked} />
    </li>
  );
});

function Said({ studyId, item, children }: { studyId: string; item: SuggestionInPlace; children: ReactNode }) {
  const { answer, audience, role, kind, verbatim, title, startMs, date } = item;
  const code = answer?.responseCode ?? item.participantCode;
  const how = [kind === "notes" && !verbatim ? "note" : null, audience, role ? ROLE_NAMES[role] : null].filter(Boolean).join(", ");
  const when = startMs !== null ? clockTime(startMs) : date ? showDay(date) : null;
  return (
    <p className={styles.said}>
      <AudienceGlyph audience={audience} />
      {code ? <b>{code}</b> : null}
      {how ? <span>{how}</span> : null}
      <Link href={placeOf(studyId, item)} className={styles.place}>
        {title}
        {when ? `, ${when}` : ""}
      </Link>
      {answer ? <Asked question={answer.question} /> : null}
      {children}
    </p>
  );
}

/** A box to mark it by, while it can be decided here. */
function Tick({ item, state, isMarked }: Pick<Props, "item" | "state" | "isMarked">) {
  if (state !== "open" || item.onlyThere === "refused") return null;
  return (
    <input type="checkbox" className={styles.tick} data-mark checked={isMarked} readOnly aria-label={`Mark “${item.quote.slice(0, 60)}”`} />
  );
}

const STATE_WORDS = { accepted: "accepted", rejected: "rejected", gone: "no longer proposed" };

/** What became of it, and the way back. */
function Fate({ item, state }: Pick<Props, "item" | "state">) {
  if (state === "open") return null;
  return (
    <span className={styles.fate}>
      <b>{STATE_WORDS[state]}</b>
      {state === "gone" ? null : (
        <button type="button" data-reopen aria-label={`Open again: “${item.quote.slice(0, 60)}”`}>
          Open again
        </button>
      )}
    </span>
  );
}
