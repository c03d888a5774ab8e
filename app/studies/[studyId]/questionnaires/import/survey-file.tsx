import { VisuallyHidden } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { studyQuery } from "@/app/_data/studies";
import { plural } from "@/app/_ui/plural";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import type { ReportFile } from "@/lib/import/schema";
import type { Persona } from "@/lib/personas/schema";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import type { SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";
import { ColumnsList } from "./columns-list";
import { HowRead } from "./how-read";
import { LeftOutRows } from "./left-out-rows";
import { PeopleRules } from "./people-rules";
import question from "./question.module.css";
import { QuestionItem } from "./question-item";
import { RowDefaults } from "./row-defaults";
import { factsOf } from "./survey-words";
import type { AnswersDraft } from "./use-answers-draft";

type Props = {
  studyId: string;
  file: ReportFile;
  survey: SurveyPreview;
  draft: AnswersDraft;
  personas: Persona[];
  questionnaires: QuestionnaireGlance[];
};

/** One export: what it was taken for, where it goes, its questions with what was answered, what its rows say of people, and what is left out. */
export function SurveyFile({ studyId, file, survey, draft, personas, questionnaires }: Props) {
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const edit = draft.editorOf(file);
  const doubts = survey.questions.filter(({ doubt }) => doubt !== null).length;
  const { rows } = file;
  return (
    <article className={styles.survey} aria-label={file.name}>
      <header className={shared.fileHead}>
        <h2>{file.name}</h2>
        <span />
        <button type="button" className={shared.quietButton} onClick={() => draft.step({ kind: "take-out", name: file.name })}>
          Take out<VisuallyHidden component="span"> {file.name}</VisuallyHidden>
        </button>
        <p className={shared.facts}>{factsOf(file, survey)}</p>
      </header>
      {file.reason ? <p>{file.reason}</p> : null}
      {file.warnings.map((warning) => (
        <p key={warning} className={shared.warning}>
          {warning}
        </p>
      ))}
      <HowRead file={file} survey={survey} draft={draft} questionnaires={questionnaires} />
      <section aria-label={`Questions of ${file.name}`}>
        <div className={shared.sectionHead}>
          <h3>{plural(survey.questions.length, "question")}</h3>
          {doubts > 0 ? <span className={styles.doubt}>{plural(doubts, "guess", "guesses")} to look at</span> : null}
        </div>
        <ol className={question.questions}>
          {survey.questions.map((found, at) => (
            <QuestionItem
              key={found.question.id}
              number={at + 1}
              found={found}
              before={survey.questions[at - 1]?.question ?? null}
              survey={survey}
              personas={personas}
              replies={survey.complete + survey.partial}
              edit={edit}
            />
          ))}
        </ol>
      </section>
      <ColumnsList file={file} survey={survey} edit={edit} />
      <section aria-label={`The people of ${file.name}`} className={styles.people}>
        <h3>What the rows say of their people</h3>
        <PeopleRules survey={survey} personas={personas} journey={journey} edit={edit} />
        <RowDefaults file={file} survey={survey} personas={personas} edit={edit} />
      </section>
      <LeftOutRows file={file} survey={survey} />
      {rows ? (
        <p className={styles.counts}>
          {plural(rows.read, "row")} read = {rows.stored.toLocaleString("en")} to store + {rows.updated.toLocaleString("en")} changed +{" "}
          {rows.unchanged.toLocaleString("en")} there already + {rows.skipped.toLocaleString("en")} left out +{" "}
          {rows.rejected.toLocaleString("en")} rejected
        </p>
      ) : null}
    </article>
  );
}
