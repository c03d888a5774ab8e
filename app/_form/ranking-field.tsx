import { fillIn } from "@/lib/questionnaires/form-texts/texts";
import { allInputs, answerSlot, oneInput, placeInput } from "@/lib/questionnaires/inputs";
import type { FieldProps } from "./question-field";

/** Each thing to be ranked gets a place by number: works with a thumb, a keyboard, a screen reader, and without script. */
export function RankingField({ question, given, texts }: FieldProps) {
  const inOrder = allInputs(given, answerSlot(question));
  return (
    <ol className="vf-ranks">
      {question.options.map(({ value, label }, at) => (
        <li key={value} className="vf-rank">
          <span>{label}</span>
          <select
            name={placeInput(question, at)}
            defaultValue={oneInput(given, placeInput(question, at)) || placeIn(inOrder, value)}
            aria-label={fillIn(texts.placeOf, { option: label })}
          >
            <option value="">{texts.notRanked}</option>
            {question.options.map((option, place) => (
              <option key={option.value} value={String(place + 1)}>
                {place + 1}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ol>
  );
}

function placeIn(inOrder: readonly string[], value: string): string {
  const at = inOrder.indexOf(value);
  return at < 0 ? "" : String(at + 1);
}
