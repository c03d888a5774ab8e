import { WORTH_SAYING } from "@/lib/answers/quiet";
import type { CodingQueue, Counted } from "@/lib/answers/schema";
import styles from "./progress.module.css";

/** How far the question is, in answers and in people, and whether more of it would still bring something new. */
export function Progress({ queue, onMix }: { queue: CodingQueue; onMix: () => void }) {
  const { answers, people, withheld } = queue;
  return (
    <div className={styles.progress}>
      <p>
        <Count of={answers} what="answers" />, <Count of={people} what="people" />
        <span className={styles.track} aria-hidden="true">
          <i style={{ width: `${answers.of === 0 ? 0 : (answers.settled / answers.of) * 100}%` }} />
        </span>
      </p>
      <QuietHint queue={queue} onMix={onMix} />
      {withheld > 0 ? (
        <p className="caption">
          {withheld === 1 ? "One more answer is" : `${withheld} more answers are`} of people who refused to be quoted: coded in their reply,
          and not shown here.
        </p>
      ) : null}
    </div>
  );
}

function Count({ of: { settled, of }, what }: { of: Counted; what: string }) {
  return (
    <span>
      <b>{settled.toLocaleString("en")}</b> of {of.toLocaleString("en")} {what}
    </span>
  );
}

/** The rule of three, with what it rests on: only a mixed order makes those that are read a draw of all. */
function QuietHint({ queue: { quiet, order, answers }, onMix }: { queue: CodingQueue; onMix: () => void }) {
  const left = answers.of - answers.settled;
  if (quiet.bound === null || quiet.run < WORTH_SAYING || left === 0) return null;
  const most = Math.ceil(quiet.bound * 100);
  return (
    <p className={styles.quiet}>
      <b>The last {quiet.run} different answers brought no new code.</b> If the {left.toLocaleString("en")} left are like them, at most{" "}
      {most} % of them would bring one (rule of three, 95 %).{" "}
      {order === "alike" ? (
        <>
          They came alike together, which is no random draw:{" "}
          <button type="button" onClick={onMix}>
            look at some in mixed order
          </button>{" "}
          before you stop.
        </>
      ) : (
        "You may well stop here."
      )}
    </p>
  );
}
