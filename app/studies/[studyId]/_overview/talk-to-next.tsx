import { Button } from "@mantine/core";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { nextTitle } from "@/lib/coverage/next-title";
import type { PlannedInterview } from "@/lib/coverage/schema";
import type { Overview } from "@/lib/overview/schema";
import styles from "./lists.module.css";

const SHOWN = 4;

/** Whom one more conversation should be with, what is planned, and the two ways to bring words in. */
export function TalkToNext({ overview }: { overview: Overview }) {
  const { talkToNext, planned, followUps } = overview;
  const studyId = overview.study.id;
  return (
    <section>
      <div className={styles.head}>
        <h2>Talk to next</h2>
        {talkToNext.length > SHOWN ? (
          <Link href={places.coverage(studyId)} className="caption">
            {talkToNext.length - SHOWN} more
          </Link>
        ) : null}
      </div>
      <ul className={styles.list}>
        {talkToNext.slice(0, SHOWN).map((one) => (
          <li key={[one.kind, one.personaId, one.audience, one.role].join()}>
            <div className={styles.who}>{nextTitle(one)}</div>
            <div className="caption">{one.reason}</div>
          </li>
        ))}
      </ul>
      <EditorsOnly>
        {followUps.slice(0, SHOWN).map(({ questionnaireId, title, people }) => (
          <p key={questionnaireId} className="caption">
            <Link href={places.questionnaireShare(studyId, questionnaireId)}>
              {people} who answered “{title}” may be written to
            </Link>
          </p>
        ))}
      </EditorsOnly>
      <p className={`caption ${styles.planned}`}>{plannedWords(planned)}</p>
      <EditorsOnly>
        <div className={styles.actions}>
          <Button component={Link} href={places.logInterview(studyId)} rightSection={<kbd>G L</kbd>}>
            Log an interview
          </Button>
          <Button component={Link} href={places.import(studyId)}>
            Import
          </Button>
        </div>
      </EditorsOnly>
    </section>
  );
}

function plannedWords(planned: readonly PlannedInterview[]): string {
  if (planned.length === 0) return "No interview is planned.";
  const each = planned.slice(0, SHOWN).map(({ who, date }) => `${date ? `${showDay(date)} ` : ""}${who}`);
  return `${plural(planned.length, "interview")} planned: ${each.join(", ")}${planned.length > SHOWN ? " and more" : ""}.`;
}
