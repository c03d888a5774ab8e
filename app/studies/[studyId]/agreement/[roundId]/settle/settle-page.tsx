"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { OneDisagreement } from "./one-disagreement";
import styles from "./settle-page.module.css";
import { useSettling } from "./use-settling";

type Props = { studyId: string; roundId: string };

/** What two people coded differently, settled one by one into a version both stand for. */
export function SettlePage({ studyId, roundId }: Props) {
  const settling = useSettling({ studyId, roundId });
  const { list, round, current, at } = settling;
  const { items, total, settled } = list;
  useHotkeys([
    ["j", () => settling.press({ does: "walk", step: 1 })],
    ["k", () => settling.press({ does: "walk", step: -1 })],
    ["a", () => settling.choose("first")],
    ["b", () => settling.choose("second")],
    ["o", () => settling.choose("both")],
    ["n", () => settling.choose("neither")],
    ["e", () => settling.press({ does: "edit", on: true })],
    ["Escape", () => settling.press({ does: "edit", on: false })],
  ]);
  return (
    <>
      <PageHead
        title="Disagreements"
        sentence={
          <>
            “{round.name}”: <b>{settled}</b> of {total} settled. What is settled goes into the study’s highlights.
          </>
        }
        actions={
          <>
            <Link href={places.agreement(studyId, roundId)}>Figures</Link>
            {round.firstSource === "coder" ? (
              <Button onClick={settling.takeAgreed}>Take what both coded alike into the study</Button>
            ) : null}
          </>
        }
      />
      <div className={styles.body}>
        {current ? (
          <>
            <progress className={styles.progress} value={settled} max={total} aria-label={`${settled} of ${total} settled`} />
            <div className={styles.columns}>
              <OneDisagreement key={current.key} studyId={studyId} item={current} settling={settling} />
              <nav aria-label="All disagreements" className={styles.all}>
                <p className="caption">
                  {at + 1} of {plural(total, "disagreement")} · <kbd>J</kbd> <kbd>K</kbd> walk
                </p>
                <ol>
                  {items.map((item) => (
                    <li key={item.key}>
                      <button type="button" aria-current={item === current || undefined} onClick={() => settling.open(item)}>
                        <span aria-hidden="true">{item.settled ? "✓" : "○"}</span>
                        <span>
                          <VisuallyHidden>{item.settled ? "settled: " : "open: "}</VisuallyHidden>
                          {item.text ?? "words that may not be quoted"}
                        </span>
                      </button>
                    </li>
                  ))}
                </ol>
              </nav>
            </div>
          </>
        ) : (
          <EmptyState title="No disagreement">
            Wherever one of the two put a mark, the other put the same. Look at the figures beside it: few marks agree easily.
          </EmptyState>
        )}
      </div>
    </>
  );
}
