import { oneInput } from "@/lib/questionnaires/inputs";
import { slotsOf } from "@/lib/questionnaires/slots";
import type { FieldProps } from "./question-field";

/** Beyond these a row of columns is too narrow to read anywhere, and the lines stay cards. */
const MOST_COLUMNS = 7;

/** A line of choices for each row: columns where there is room, cards one below the other on a phone. */
export function MatrixField({ question, given }: FieldProps) {
  const rows = slotsOf(question).filter(({ role }) => role === "row");
  return (
    <div className={question.options.length <= MOST_COLUMNS ? "vf-matrix vf-columns" : "vf-matrix"}>
      <div className="vf-heads" aria-hidden="true">
        <span />
        {question.options.map(({ value, label }) => (
          <span key={value}>{label}</span>
        ))}
      </div>
      {rows.map(({ slot }, at) => (
        <div key={slot} className="vf-line" role="radiogroup" aria-labelledby={`row-${slot}`} data-row={slot}>
          <span className="vf-row" id={`row-${slot}`}>
            {question.rows[at]?.label}
          </span>
          {question.options.map(({ value, label }) => (
            <label key={value} className="vf-card">
              <input type="radio" name={slot} value={value} defaultChecked={oneInput(given, slot) === value} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
