import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { percent } from "@/app/_marks/percent";
import { plural } from "@/app/_ui/plural";
import { judgeSample, SAMPLE_SIZE, type SampleVerdict } from "@/lib/suggestions/sample";
import styles from "./bulk-bar.module.css";
import { ShiftSign } from "./group-head";
import type { Review } from "./use-review";

/** Before many are accepted at once: a look at some of them, and what it says about the rest. */
export function BulkBar({ review }: { review: Review }) {
  const { bulk } = review.bulk;
  if (!bulk) return null;
  return bulk.step === "ask" ? (
    <Ask review={review} count={bulk.ids.filter(review.isOpen).length} />
  ) : (
    <Sample review={review} drawn={bulk.drawn} rest={bulk.rest} />
  );
}

function Ask({ review: { bulk }, count }: { review: Review; count: number }) {
  const section = useFocus();
  return (
    <section ref={section} tabIndex={-1} aria-label="Accept many" className={styles.bar}>
      <h3>Accept {count.toLocaleString("en")} at once?</h3>
      <p>A look at {SAMPLE_SIZE} of them, drawn evenly from the surest to the most doubtful, says what to expect of the rest.</p>
      <div className={styles.acts}>
        <Button variant="filled" data-walk loading={bulk.busy} onClick={() => bulk.look()} rightSection={<kbd>Enter</kbd>}>
          Look at {SAMPLE_SIZE} of {count.toLocaleString("en")} first
        </Button>
        <Button onClick={() => bulk.accept([])} rightSection={<ShiftSign of="accept" />}>
          Accept all without a look
        </Button>
        <Button variant="subtle" onClick={bulk.leave} rightSection={<kbd>Esc</kbd>}>
          Leave them
        </Button>
      </div>
    </section>
  );
}

function Sample({ review, drawn, rest }: { review: Review; drawn: string[]; rest: string[] }) {
  const section = useFocus();
  const { outcomes, bulk } = review;
  const judged = drawn.filter((id) => outcomes.has(id));
  const right = judged.filter((id) => outcomes.get(id) === "accepted").length;
  const open = rest.filter(review.isOpen).length;
  const isThrough = drawn.every((id) => !review.isOpen(id));
  return (
    <section ref={section} tabIndex={-1} aria-label="A sample" className={styles.bar}>
      <h3>
        {isThrough
          ? `${right} of ${judged.length} right`
          : `${drawn.length} of ${(drawn.length + open).toLocaleString("en")}: is each of them right?`}
      </h3>
      <Judged drawn={drawn} outcomes={outcomes} />
      {isThrough ? (
        <>
          <p>{verdictWords(judgeSample({ right, of: judged.length, rest: open }))}</p>
          <div className={styles.acts}>
            {open > 0 ? (
              <>
                <Button
                  variant={right * 2 > judged.length ? "filled" : "default"}
                  onClick={() => bulk.accept([])}
                  rightSection={<ShiftSign of="accept" />}
                >
                  Accept the other {open.toLocaleString("en")}
                </Button>
                <Button onClick={() => bulk.reject([])} rightSection={<ShiftSign of="reject" />}>
                  Reject them
                </Button>
                <Button loading={bulk.busy} onClick={() => bulk.look()} rightSection={<kbd>Enter</kbd>}>
                  Look at {Math.min(SAMPLE_SIZE, open)} more
                </Button>
              </>
            ) : null}
            <Button variant="subtle" onClick={bulk.leave} rightSection={<kbd>Esc</kbd>}>
              {open > 0 ? "One by one" : "Done"}
            </Button>
          </div>
        </>
      ) : (
        <p>These decisions count like any other. Esc goes back to all of them.</p>
      )}
    </section>
  );
}

/** One mark for each that was drawn: filled right, struck wrong, hollow while it waits. */
function Judged({ drawn, outcomes }: { drawn: string[]; outcomes: Review["outcomes"] }) {
  const words = drawn.map((id) => outcomes.get(id) ?? "not judged");
  return (
    <div className={styles.judged} role="img" aria-label={words.join(", ")}>
      {drawn.map((id) => (
        <i key={id} data-outcome={outcomes.get(id)} />
      ))}
    </div>
  );
}

/** What a sample says of the rest, as careful as it is small. */
function verdictWords({ right, of, rest, interval, restRight }: SampleVerdict): string {
  const [low, high] = interval.map(percent);
  if (rest === 0) return "Nothing of the group is left.";
  const others = plural(rest, "other one", "other ones");
  const least = right === of && of < 10 ? " So few say little: look at more to know better." : "";
  return `If they were a random draw, between ${low} and ${high} % of the ${others} are right too: ${restRight[0]} to ${restRight[1]}.${least}`;
}

/** The question takes the focus, so that its keys work at once and it is read aloud. */
function useFocus() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  return section;
}
