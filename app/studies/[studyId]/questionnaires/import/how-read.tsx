import { ChoiceSelect } from "@/app/_ui/choice-select";
import { formatName } from "@/app/studies/[studyId]/import/format-names";
import page from "@/app/studies/[studyId]/import/import-page.module.css";
import type { ReportFile } from "@/lib/import/schema";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import type { SurveyPreview } from "@/lib/survey-import/schema";
import { LineInput } from "./line-input";
import type { AnswersDraft } from "./use-answers-draft";

type Props = { file: ReportFile; survey: SurveyPreview; draft: AnswersDraft; questionnaires: QuestionnaireGlance[] };

const DAY_ORDERS = [
  { value: "day-first", name: "day first, 14/03" },
  { value: "month-first", name: "month first, 03/14" },
];
const NEW = "new";

/** Which questionnaire takes the replies, and how the file was opened: another tool, another head or another order of days can be said. */
export function HowRead({ file, survey, draft, questionnaires }: Props) {
  const edit = draft.editorOf(file);
  const { questionnaireId, format } = survey;
  const home = questionnaires.find(({ id }) => id === questionnaireId);
  const homes = questionnaires.filter(({ id, origin }) => origin === "imported" || id === questionnaireId);
  const [container = "csv"] = format.split(":");
  const formats = [format, ...survey.alternatives.map((one) => one.format), `${container}:generic`];
  const startAnew = (mapping: Parameters<typeof draft.startAnew>[1]) => draft.startAnew(file.name, mapping);
  return (
    <>
      <fieldset className={page.defaults}>
        <legend>Where it goes, and how it is read</legend>
        {homes.length > 0 ? (
          <ChoiceSelect
            label="Goes into"
            aria-label={`Goes into, for ${file.name}`}
            value={questionnaireId ?? NEW}
            choices={[{ value: NEW, name: "a new questionnaire" }, ...homes.map(({ id, title }) => ({ value: id, name: title }))]}
            onChoose={(id) => startAnew({ questionnaireId: id === NEW ? null : id })}
          />
        ) : null}
        {questionnaireId === null ? (
          <LineInput
            label="Title of the questionnaire"
            describe={`for ${file.name}`}
            value={survey.title}
            maxLength={300}
            onSay={(title) => edit((mapping) => ({ ...mapping, title: title || undefined }))}
          />
        ) : null}
        <ChoiceSelect
          label="Exported from"
          aria-label={`Exported from, for ${file.name}`}
          value={format}
          choices={[...new Set(formats)].map((value) => ({ value, name: formatName(value) }))}
          onChoose={(chosen) => startAnew({ format: chosen ?? undefined })}
        />
        {container === "json" ? null : (
          <ChoiceSelect
            label="Header rows"
            aria-label={`Header rows of ${file.name}`}
            value={String(survey.headerRows)}
            choices={["1", "2", "3"].map((value) => ({ value, name: value }))}
            onChoose={(rows) => startAnew({ format, headerRows: rows === "3" ? 3 : rows === "2" ? 2 : 1 })}
          />
        )}
        {survey.dayOrder === null ? null : (
          <ChoiceSelect
            label="Dates"
            aria-label={`Dates of ${file.name}`}
            value={survey.dayOrder}
            choices={DAY_ORDERS}
            onChoose={(dayOrder) => edit((mapping) => ({ ...mapping, dayOrder: dayOrder === "day-first" ? "day-first" : "month-first" }))}
          />
        )}
        {survey.firstDay ? (
          <LineInput
            label="Time zone"
            describe={`of ${file.name}`}
            placeholder="Europe/Berlin"
            value={survey.mapping.zone ?? ""}
            onSay={(zone) => edit((mapping) => ({ ...mapping, zone: zone || undefined }))}
          />
        ) : null}
      </fieldset>
      {home ? (
        <p>
          Its headers fit “{home.title}”: it is read as that was, its questions keep their answers of before, and what is new here is added.
        </p>
      ) : null}
    </>
  );
}
