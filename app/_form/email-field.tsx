import { answerSlot, consentInput, oneInput } from "@/lib/questionnaires/inputs";
import { ChoiceCard } from "./choice-card";
import type { FieldProps } from "./question-field";

/** May somebody be written to, and where: the address is asked for only after a yes. */
export function EmailField({ question, given, texts, describedBy, wrong }: FieldProps) {
  const slot = answerSlot(question);
  const may = consentInput(question);
  const address = oneInput(given, slot);
  const consent = oneInput(given, may) || (address === "" ? "" : "yes");
  return (
    <div className="vf-cards">
      <ChoiceCard kind="radio" name={may} value="yes" label={texts.mayYes} chosen={consent === "yes"} />
      <div className="vf-after-yes">
        <label className="vf-label" htmlFor={`in-${slot}`}>
          {texts.address}
        </label>
        <input
          id={`in-${slot}`}
          name={slot}
          className="vf-text"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={320}
          defaultValue={address}
          aria-describedby={[`${slot}-kept`, describedBy].filter(Boolean).join(" ")}
          aria-invalid={wrong || undefined}
        />
        <p className="vf-help" id={`${slot}-kept`}>
          {texts.addressKept}
        </p>
      </div>
      <ChoiceCard kind="radio" name={may} value="no" label={texts.mayNo} chosen={consent === "no"} />
    </div>
  );
}
