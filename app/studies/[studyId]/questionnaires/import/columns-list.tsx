import { Checkbox } from "@mantine/core";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import type { ReportFile } from "@/lib/import/schema";
import { withKept, withRole } from "@/lib/survey-import/edit-mapping";
import type { ColumnRole, PreviewColumn, SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";
import { ROLE_CHOICES } from "./survey-words";
import type { EditMapping } from "./use-answers-draft";

type Props = { file: ReportFile; survey: SurveyPreview; edit: EditMapping };

/** The columns that are no answers: personal ones first, which stay out unless somebody says otherwise, then what each of the others is. */
export function ColumnsList({ file, survey, edit }: Props) {
  const columns = survey.columns.filter(({ role }) => role !== "question");
  const personal = columns.filter(({ personalData }) => personalData);
  const others = columns.filter(({ personalData }) => !personalData);
  if (columns.length === 0) return null;
  return (
    <section aria-label={`Other columns of ${file.name}`}>
      <div className={shared.sectionHead}>
        <h3>{plural(columns.length, "column is", "columns are")} no question</h3>
        {personal.length > 0 ? (
          <span className={styles.quiet}>{plural(personal.length, "column holds", "columns hold")} personal data</span>
        ) : null}
      </div>
      <ul className={styles.columns}>
        {[...personal, ...others].map((column) => (
          <ColumnLine key={column.column} column={column} edit={edit} />
        ))}
      </ul>
    </section>
  );
}

function ColumnLine({
  column: { column, header, sub, role, personalData, stored, filled, samples },
  edit,
}: {
  column: PreviewColumn;
  edit: EditMapping;
}) {
  const name = (sub ? `${header} / ${sub}` : header) || `column ${column + 1}`;
  return (
    <li data-stored={stored}>
      <span className={styles.columnName}>
        {name}
        <span className={shared.under}>
          {filled === 0
            ? "empty"
            : `${filled.toLocaleString("en")} filled${samples.length > 0 ? `: ${samples.slice(0, 3).join(" · ")}` : ""}`}
        </span>
      </span>
      <ChoiceSelect
        size="xs"
        aria-label={`What ${name} is`}
        value={role}
        choices={ROLE_CHOICES}
        onChoose={(chosen) => chosen && edit((mapping) => withRole(mapping, column, chosen as ColumnRole))}
      />
      {personalData && role === "personal" ? (
        <Checkbox
          size="xs"
          label="Keep it all the same"
          aria-label={`Keep it all the same: ${name}`}
          checked={stored}
          onChange={(event) => {
            const isKept = event.currentTarget.checked;
            edit((mapping) => withKept(mapping, column, isKept));
          }}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
