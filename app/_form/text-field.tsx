import { answerSlot, MAX_ANSWER_LENGTH, oneInput } from "@/lib/questionnaires/inputs";
import type { FieldProps } from "./question-field";

/** A number, a day, a line or a paragraph. */
export function TextField({ question, given, describedBy, wrong }: FieldProps) {
  const slot = answerSlot(question);
  const shared = {
    id: `in-${slot}`,
    name: slot,
    defaultValue: oneInput(given, slot),
    "aria-describedby": describedBy,
    "aria-invalid": wrong || undefined,
    "aria-required": question.required || undefined,
  };
  switch (question.type) {
    case "long-text":
      return <textarea {...shared} className="vf-text" rows={4} maxLength={MAX_ANSWER_LENGTH} />;
    case "short-text":
      return <input {...shared} className="vf-text" type="text" maxLength={MAX_ANSWER_LENGTH} autoComplete="off" />;
    case "date":
      return <input {...shared} className="vf-text vf-short" type="date" max="9999-12-31" />;
    default:
      // not type=number: that eats a comma, changes with the wheel and says nothing of what it refuses
      return (
        <input
          {...shared}
          className="vf-text vf-short"
          type="text"
          inputMode="decimal"
          maxLength={40}
          autoComplete="off"
          aria-label={question.type === "number" ? undefined : question.text}
        />
      );
  }
}
