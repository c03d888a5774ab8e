import { useAcceptFollowUp, useWithdrawFollowUp } from "@/app/_data/sharing";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Candidate, NextTalk } from "@/lib/coverage/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import styles from "./coverage-board.module.css";
import type { Wanted } from "./plan-input";

/** Who said yes to being asked and would fill this gap, by code; each is planned with at one click. */
export function Candidates({ studyId, next, plan }: { studyId: string; next: NextTalk; plan: (wanted: Wanted) => void }) {
  const { candidates, candidateCount } = next;
  const accept = useAcceptFollowUp(studyId);
  const withdraw = useWithdrawFollowUp(studyId);
  if (candidates.length === 0) return null;

  async function planWith({ participantId, responseId, code }: Candidate) {
    if (responseId === null) {
      plan({ participantId: participantId ?? "" });
      return;
    }
    try {
      const taken = await accept.mutateAsync(responseId);
      const undo = () => withdraw.mutateAsync({ responseId, taken }).catch(showFailure);
      showToast({ message: `${code} is ${taken.participantCode}, and an interview is planned`, undo: () => void undo() });
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <span className={styles.agreed}>
      Said yes to being asked:{" "}
      {candidates.map((one, index) => (
        <span key={one.responseId ?? one.participantId} className={styles.candidate}>
          <Link href={placeOf(studyId, one)}>{one.code}</Link>
          {one.role ? `, ${ROLE_NAMES[one.role]}` : ""}
          {one.personaId === null && next.personaId !== null ? ", persona not known" : ""}
          {one.heard ? ", heard before" : ""}{" "}
          <button
            type="button"
            className={styles.link}
            disabled={accept.isPending}
            aria-label={`Plan with ${one.code}`}
            onClick={() => void planWith(one)}
          >
            plan
          </button>
          {index < candidates.length - 1 ? "; " : ""}
        </span>
      ))}
      {candidateCount > candidates.length ? `; ${candidateCount - candidates.length} more` : ""}
    </span>
  );
}

function placeOf(studyId: string, { participantId, responseId, questionnaireId }: Candidate) {
  if (responseId !== null && questionnaireId !== null) return places.answer(studyId, { questionnaireId, responseId });
  return places.people(studyId, { person: participantId ?? "" });
}
