import { Button } from "@mantine/core";
import { CodingLines } from "@/app/studies/[studyId]/_suggestion/coding-lines";
import { ReasonedWords } from "@/app/studies/[studyId]/_suggestion/reasoned-words";
import { KeySign } from "@/app/studies/[studyId]/interviews/[interviewId]/key-sign";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Suggestion } from "@/lib/suggestions/schema";
import styles from "./coding-side.module.css";

type Props = {
  suggestion: Suggestion;
  more: number;
  journey: StudyJourney;
  codes: readonly Code[];
  onAccept: () => void;
  onReject: () => void;
  onTakeOver: () => void;
};

/** What the program proposes for this answer; nothing counts until somebody accepts it. Changing it takes it over into what is about to be said. */
export function Proposed({ suggestion, more, journey, codes, onAccept, onReject, onTakeOver }: Props) {
  return (
    <section className={styles.proposed} aria-label="Suggestion">
      <p className={styles.proposedWords}>
        Suggested: “<ReasonedWords quote={suggestion.quote} reasons={suggestion.reasons} />”
      </p>
      <CodingLines value={suggestion} journey={journey} codes={codes} onEdit={onTakeOver} />
      <div className={styles.acts}>
        <Button size="xs" onClick={onAccept} rightSection={<KeySign of="accept" />}>
          Accept
        </Button>
        <Button size="xs" onClick={onReject} rightSection={<KeySign of="reject" />}>
          Reject
        </Button>
        {more > 0 ? <span className="caption">{more} more in this answer</span> : null}
      </div>
    </section>
  );
}
