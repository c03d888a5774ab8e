import type { Definition, Question, Scale } from "./definition";
import { AS_LIST } from "./split-cell";
import type { QuestionType } from "./vocabulary";

/** The range of each type that has one of its own, with the words at its ends unless others are given. */
export const FIXED_SCALES: Partial<Record<QuestionType, Scale>> = {
  recommendation: { min: 0, max: 10, minLabel: "Not at all likely", maxLabel: "Extremely likely", lowIsGood: false },
  satisfaction: { min: 1, max: 5, minLabel: "Very dissatisfied", maxLabel: "Very satisfied", lowIsGood: false },
  agreement: { min: 1, max: 7, minLabel: "Strongly disagree", maxLabel: "Strongly agree", lowIsGood: false },
};

const MANY: readonly QuestionType[] = ["multiple", "ranking"];
const WITH_WRITE_IN: readonly QuestionType[] = ["single", "multiple"];

/** A definition as it is asked here, with every question as `asAsked` makes it. */
export function definitionAsAsked({ sections }: Definition): Definition {
  return { sections: sections.map((section) => ({ ...section, questions: section.questions.map(asAsked) })) };
}

/**
 * A question as it is asked here: its cells where `slotsOf` puts them, several choices as a list, the range of its type. What another tool's columns
 * said about where its answers lay is let go, and so is what its type has no use for (rows of a choice, a scale of words).
 */
export function asAsked(question: Question): Question {
  const { type } = question;
  return {
    ...question,
    slots: null,
    joined: MANY.includes(type) ? AS_LIST : null,
    rows: type === "matrix" ? question.rows : [],
    writeIn: WITH_WRITE_IN.includes(type) ? question.writeIn : null,
    scale: scaleOf(question),
  };
}

function scaleOf({ type, scale }: Question): Scale | null {
  const fixed = FIXED_SCALES[type];
  if (fixed) return scale === null ? fixed : { ...scale, min: fixed.min, max: fixed.max };
  return type === "scale" || type === "number" ? scale : null;
}
