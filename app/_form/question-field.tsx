import { scaleRange } from "@/lib/questionnaires/check-definition";
import type { Question } from "@/lib/questionnaires/definition";
import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { answerSlot, type Inputs } from "@/lib/questionnaires/inputs";
import { ChoiceField } from "./choice-field";
import { EmailField } from "./email-field";
import { MatrixField } from "./matrix-field";
import { RankingField } from "./ranking-field";
import { ScaleField } from "./scale-field";
import { TextField } from "./text-field";

export type FieldProps = {
  question: Question;
  /** what was given so far, by input */
  given: Inputs;
  texts: FormTexts;
  /** of the sentence that says what is not right, and of the help text: for `aria-describedby` */
  describedBy: string | undefined;
  wrong: boolean;
};

type Props = { question: Question; given?: Inputs; error?: string; texts: FormTexts };

const ONE_FIELD: readonly Question["type"][] = ["number", "short-text", "long-text", "date"];

/** One question with its controls: plain HTML that works without script; its inputs are named by their slots. */
export function QuestionField({ question, given = {}, error, texts }: Props) {
  const id = `q-${question.id}`;
  const describedBy = [question.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const props: FieldProps = { question, given, texts, describedBy, wrong: error !== undefined };
  const about = (
    <>
      {question.help && (
        <p className="vf-help" id={`${id}-help`}>
          {question.help}
        </p>
      )}
      <p className="vf-error" id={`${id}-error`} hidden={error === undefined}>
        {error}
      </p>
    </>
  );
  const asked = (
    <>
      {question.text}
      {question.required && <span className="vf-needed"> {texts.required}</span>}
    </>
  );
  const range = scaleRange(question);
  const marks = {
    id,
    className: "vf-question",
    tabIndex: -1,
    "data-question": question.id,
    "data-type": question.type,
    ...(question.required && { "data-required": "true" }),
    ...(range !== null && { "data-min": range.min, "data-max": range.max }),
  };
  if (ONE_FIELD.includes(question.type)) {
    return (
      <div {...marks}>
        <label className="vf-asked" htmlFor={`in-${answerSlot(question)}`}>
          {asked}
        </label>
        {about}
        <TextField {...props} />
      </div>
    );
  }
  return (
    <fieldset {...marks} aria-describedby={describedBy}>
      <legend className="vf-asked">{asked}</legend>
      {about}
      <GroupField {...props} />
    </fieldset>
  );
}

function GroupField(props: FieldProps) {
  switch (props.question.type) {
    case "single":
    case "multiple":
      return <ChoiceField {...props} />;
    case "ranking":
      return <RankingField {...props} />;
    case "matrix":
      return <MatrixField {...props} />;
    case "email":
      return <EmailField {...props} />;
    default:
      return <ScaleField {...props} />;
  }
}
