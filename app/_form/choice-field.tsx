import { allInputs, answerSlot, MAX_ANSWER_LENGTH, OWN_WORDS, oneInput, writeInSlot } from "@/lib/questionnaires/inputs";
import { ChoiceCard } from "./choice-card";
import type { FieldProps } from "./question-field";

/** One answer of several, or any number of them; the last card takes the respondent's own words. */
export function ChoiceField({ question, given, texts }: FieldProps) {
  const slot = answerSlot(question);
  const chosen = allInputs(given, slot);
  const kind = question.type === "multiple" ? "checkbox" : "radio";
  const own = writeInSlot(question);
  const words = own === null ? "" : oneInput(given, own);
  return (
    <div className="vf-cards">
      {question.options.map(({ value, label }) => (
        <ChoiceCard key={value} kind={kind} name={slot} value={value} label={label} chosen={chosen.includes(value)} />
      ))}
      {own !== null && (
        <div className="vf-own">
          <ChoiceCard
            kind={kind}
            name={slot}
            value={OWN_WORDS}
            label={question.writeIn ?? ""}
            chosen={chosen.includes(OWN_WORDS) || (words !== "" && kind === "checkbox")}
          />
          <input
            type="text"
            name={own}
            defaultValue={words}
            maxLength={MAX_ANSWER_LENGTH}
            aria-label={`${question.writeIn}: ${texts.ownWords}`}
            placeholder={texts.ownWords}
            data-own={slot}
            autoComplete="off"
          />
        </div>
      )}
    </div>
  );
}
