import { VisuallyHidden } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import type { ReportFile } from "@/lib/import/schema";
import type { Persona } from "@/lib/personas/schema";
import type { SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";
import { LeftOutRows } from "./left-out-rows";
import { RowDefaults } from "./row-defaults";
import { factsOf } from "./survey-words";
import type { AnswersDraft } from "./use-answers-draft";

type Props = { file: ReportFile; survey: SurveyPreview; draft: AnswersDraft; personas: Persona[]; first: string };

/** A further wave of a survey in the same import: read as the first one is, with what holds for this round alone. */
export function WaveFile({ file, survey, draft, personas, first }: Props) {
  return (
    <article className={shared.file} aria-label={file.name}>
      <header className={shared.fileHead}>
        <h2>{file.name}</h2>
        <span className={styles.acts}>
          <button type="button" className={shared.quietButton} onClick={() => draft.startAnew(file.name, { questionnaireId: null })}>
            A questionnaire of its own<VisuallyHidden component="span">: {file.name}</VisuallyHidden>
          </button>
          <button type="button" className={shared.quietButton} onClick={() => draft.step({ kind: "take-out", name: file.name })}>
            Take out<VisuallyHidden component="span"> {file.name}</VisuallyHidden>
          </button>
        </span>
        <p className={shared.facts}>{factsOf(file, survey)}</p>
      </header>
      <p>
        The next wave of {first}: it has the same headers, is read in the same way, and its {plural(file.rows?.read ?? 0, "row")} go into
        the same questionnaire. What is changed above holds here too.
      </p>
      <RowDefaults file={file} survey={survey} personas={personas} edit={draft.editorOf(file)} />
      <LeftOutRows file={file} survey={survey} />
    </article>
  );
}
