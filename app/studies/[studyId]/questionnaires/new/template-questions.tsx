import { useSuspenseQuery } from "@tanstack/react-query";
import { studyQuery } from "@/app/_data/studies";
import { StageNotches } from "@/app/_marks/stage-notches";
import { stageOfStep } from "@/lib/journey/study-journey";
import { TYPE_NAMES } from "@/lib/questionnaires/names";
import type { TemplateGlance } from "@/lib/questionnaires/schema";
import styles from "./templates-page.module.css";

/** The questions as they will be asked, each with its kind and where on the study's journey it stands. */
export function TemplateQuestions({ studyId, questions }: { studyId: string; questions: TemplateGlance["questions"] }) {
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  return (
    <ol className={styles.questions} aria-label="Its questions">
      {questions.map(({ text, type, step }) => {
        const at = journey.stages.findIndex(({ slug }) => slug === stageOfStep(step, journey));
        return (
          <li key={text}>
            <div>
              {text}
              <span className={`caption ${styles.stage}`}>
                {type === "long-text" ? "Their own words" : TYPE_NAMES[type].name}
                {at < 0 ? null : (
                  <>
                    {" · "}
                    <StageNotches index={at} count={journey.stages.length} /> {journey.stages[at]?.short}
                  </>
                )}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
