import { ChoiceSelect } from "@/app/_ui/choice-select";
import { withRole } from "@/lib/survey-import/edit-mapping";
import type { ColumnRole, MappedQuestion, SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";
import { ROLE_CHOICES } from "./survey-words";
import type { EditMapping } from "./use-answers-draft";

type Props = { question: MappedQuestion; survey: SurveyPreview; headers: Map<number, string>; edit: EditMapping };

const PARTS: Record<string, string> = {
  answer: "the answer",
  option: "one choice",
  row: "one row",
  entry: "one of several answers",
  "write-in": "own words",
  comment: "a comment",
};

/** The columns of a question and what each holds of it; one that is no answer can be said to be something else. */
export function PartsList({ question, headers, edit }: Props) {
  return (
    <ul className={styles.parts} aria-label="Its columns">
      {question.columns.map((column) => (
        <li key={column}>
          <span>
            {headers.get(column)} <span className={styles.quiet}>{partOf(question, column)}</span>
          </span>
          <ChoiceSelect
            size="xs"
            aria-label={`What ${headers.get(column)} is`}
            value="question"
            choices={ROLE_CHOICES}
            onChoose={(role) => role && edit((mapping) => withRole(mapping, column, role as ColumnRole))}
          />
        </li>
      ))}
    </ul>
  );
}

function partOf({ slots }: MappedQuestion, column: number): string {
  const roles = (slots ?? []).filter(({ slot }) => slot === `c${column}`).map(({ role }) => PARTS[role] ?? role);
  return [...new Set(roles)].join(" and ");
}
