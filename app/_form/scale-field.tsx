import { scaleRange } from "@/lib/questionnaires/check-definition";
import { answerSlot, oneInput } from "@/lib/questionnaires/inputs";
import { ChoiceCard } from "./choice-card";
import type { FieldProps } from "./question-field";
import { TextField } from "./text-field";

/** More numbers than these are typed rather than chosen. */
const MOST_CHOSEN = 21;

/** A scale: its labels as cards, or its numbers in a row that wraps, with a word at either end. */
export function ScaleField(props: FieldProps) {
  const { question, given } = props;
  const slot = answerSlot(question);
  const chosen = oneInput(given, slot);
  if (question.options.length > 0) {
    return (
      <div className="vf-cards">
        {question.options.map(({ value, label }) => (
          <ChoiceCard key={value} kind="radio" name={slot} value={value} label={label} chosen={chosen === value} />
        ))}
      </div>
    );
  }
  const range = scaleRange(question);
  if (range === null || range.max - range.min >= MOST_CHOSEN) return <TextField {...props} />;
  const numbers = Array.from({ length: range.max - range.min + 1 }, (_, at) => String(range.min + at));
  const low = question.scale?.minLabel ?? "";
  const high = question.scale?.maxLabel ?? "";
  const labels: Record<string, string> = { [String(range.min)]: low, [String(range.max)]: high };
  return (
    <>
      <div className="vf-numbers" data-count={numbers.length}>
        {numbers.map((number) => (
          <label key={number} className="vf-number">
            <input
              type="radio"
              name={slot}
              value={number}
              defaultChecked={chosen === number}
              aria-label={labels[number] ? `${number}: ${labels[number]}` : undefined}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
      {(low !== "" || high !== "") && (
        <p className="vf-ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
    </>
  );
}
