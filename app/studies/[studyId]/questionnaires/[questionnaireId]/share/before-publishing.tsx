import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { proposedMinutes } from "@/lib/questionnaires/minutes";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import styles from "./share.module.css";

type Props = { studyId: string; questionnaire: Questionnaire };

/** What respondents would miss or be told wrongly in the introduction; it can be published all the same. */
export function BeforePublishing({ studyId, questionnaire }: Props) {
  const doubts = doubtsAbout(questionnaire);
  if (doubts.length === 0) return null;
  return (
    <div className={styles.doubts}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <Link href={`${places.questionnaireBuild(studyId, questionnaire.id)}?at=intro`}>Put the introduction right</Link>
    </div>
  );
}

function doubtsAbout({ intro, definition }: Questionnaire): string[] {
  const { asker, contact, minutes } = intro;
  const proposed = proposedMinutes(definition);
  const doubts: string[] = [];
  if (asker.trim() === "") doubts.push("The introduction does not say who asks.");
  if (contact.trim() === "") doubts.push("The introduction names nobody to write to with a question, or to have answers deleted.");
  if (minutes !== null && isFar(minutes, proposed))
    doubts.push(`The introduction says ${plural(minutes, "minute")}; the questions come to about ${plural(proposed, "minute")}.`);
  return doubts;
}

/** The estimate is rough: two minutes, or half of it, are no difference. */
function isFar(told: number, proposed: number): boolean {
  return Math.abs(told - proposed) > Math.max(2, proposed / 2);
}
