import type { Standing } from "@/app/_respondent/form-page";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { Definition, Section } from "@/lib/questionnaires/definition";
import { type Inputs, inputNames } from "@/lib/questionnaires/inputs";
import { progressOf } from "@/lib/questionnaires/progress";
import type { AnswerProblem } from "@/lib/questionnaires/read-inputs";
import { readReply } from "@/lib/questionnaires/read-reply";

type Sent = { at: string; go: string; inputs: Inputs };

/** Where somebody without script goes from where they stand: back without a look at the answers, on where those of the section are right; null: it is to be sent. */
export function nextStanding(definition: Definition, { at, go, inputs }: Sent): Standing | null {
  const { path, problems } = readReply(definition, inputs);
  const here = path.findIndex(({ id }) => id === at);
  if (go === "back") return standingAt({ definition, inputs, section: path[here - 1] ?? null });
  const current = path[here];
  const wrong = new Map([...problems].filter(([id]) => current?.questions.some((question) => question.id === id)));
  if (current && wrong.size > 0) return standingAt({ definition, inputs, section: current, problems: wrong });
  const next = path[here + 1];
  return next ? standingAt({ definition, inputs, section: next }) : null;
}

/** At the first section whose answers are not right; at the last one where all are. */
export function standingAtFault(definition: Definition, { inputs, notice }: { inputs: Inputs; notice?: string }): Standing {
  const { path, problems } = readReply(definition, inputs);
  const faulty = path.find(({ questions }) => questions.some(({ id }) => problems.has(id)));
  return standingAt({ definition, inputs, section: faulty ?? path.at(-1) ?? null, problems, notice });
}

type Told = { definition: Definition; inputs: Inputs; section: Section | null; problems?: Map<string, AnswerProblem>; notice?: string };

function standingAt({ definition, inputs, section, problems = new Map(), notice }: Told): Standing {
  const { path } = readReply(definition, inputs);
  return {
    section,
    inputs,
    problems,
    notice,
    place: section && progressOf(path, section.id),
    isLast: section !== null && path.at(-1)?.id === section.id,
  };
}

/** Of the fields that were sent, those that a question of this form has. */
export function knownInputs(definition: Definition, inputs: Inputs): Inputs {
  const known = new Set(questionsOf(definition).flatMap(inputNames));
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => known.has(name)));
}
