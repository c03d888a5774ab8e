import { Button } from "@mantine/core";
import { useDeleteInterview, useRestoreInterview } from "@/app/_data/interviews";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { PlannedInterview } from "@/lib/coverage/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import styles from "./coverage-board.module.css";

/** Planned conversations, the soonest first: with whom, by when, and who conducts them. They count once they are done. */
export function PlannedList({ studyId, planned }: { studyId: string; planned: readonly PlannedInterview[] }) {
  const { mutate: restore } = useRestoreInterview(studyId);
  const { mutate: remove } = useDeleteInterview(studyId);
  const takeOut = ({ interviewId, version, who }: PlannedInterview) =>
    remove(
      { id: interviewId, version },
      {
        onSuccess: () =>
          showToast({ message: `The plan with ${who} was taken out.`, undo: () => restore(interviewId, { onError: showFailure }) }),
        onError: showFailure,
      },
    );
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">Planned</h2>
      <p className={styles.sub}>{planned.length === 0 ? "No interview is planned." : "Shown apart: they count when they are done."}</p>
      <ul className={styles.list}>
        {planned.map((one) => (
          <li className={styles.item} data-plain key={`${one.interviewId} ${one.who}`}>
            <div>
              <span className={styles.who}>
                <AudienceGlyph audience={one.audience} labelled /> <Link href={places.interview(studyId, one.interviewId)}>{one.who}</Link>
              </span>
              <span className={styles.why}>{factsOf(one)}</span>
            </div>
            <EditorsOnly>
              <Button size="compact-sm" aria-label={`Take out the plan with ${one.who}`} onClick={() => takeOut(one)}>
                Take out
              </Button>
            </EditorsOnly>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ audience, role, date, conductor }: PlannedInterview): string {
  const facts = [
    audience,
    role ? ROLE_NAMES[role] : null,
    date ? `by ${showDay(date)}` : "no day yet",
    conductor ? `with ${conductor}` : "nobody to conduct it yet",
  ];
  return facts.filter(Boolean).join(", ");
}
