import { Button } from "@mantine/core";
import { CodingEditor } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import styles from "./coding-side.module.css";
import type { DraftState } from "./use-draft";

type Props = {
  draft: DraftState;
  journey: StudyJourney;
  codes: Code[];
  onPickCodes: () => void;
  onApply: () => void;
  onNothing: () => void;
};

/** What is about to be said of the answer: Enter says it, and goes on to the next that waits. */
export function DraftBox({ draft, journey, codes, onPickCodes, onApply, onNothing }: Props) {
  return (
    <section className={styles.draft} aria-label="What is said of it">
      <CodingEditor value={draft.value} journey={journey} codes={codes} onChange={draft.change} onPickCodes={onPickCodes} />
      <div className={styles.acts}>
        <Button variant="filled" disabled={!draft.saysSomething} onClick={onApply}>
          Apply and next
        </Button>
        <kbd>Enter</kbd>
        <Button variant="subtle" onClick={onNothing}>
          Nothing here
        </Button>
        <kbd>N</kbd>
      </div>
      <p className="caption">It is said of the whole answer; of the selected words alone where some are selected.</p>
    </section>
  );
}
