import type { Cells } from "@/lib/responses/schema";
import type { Section } from "./definition";
import { answerSlot } from "./inputs";
import { saidBy } from "./path";
import type { RespondentField } from "./vocabulary";

/**
 * What a reply's answers say about who gave it: for each question that gives such a field, what the chosen option gives (its `gives`, else its value), or
 * the words given to an open question. Later questions win.
 */
export function saidOfRespondent(
  path: readonly Section[],
  { cells, texts }: { cells: Cells; texts: readonly { slot: string; text: string }[] },
): Partial<Record<RespondentField, string>> {
  const said: Partial<Record<RespondentField, string>> = {};
  for (const question of path.flatMap(({ questions }) => questions)) {
    if (question.gives === null) continue;
    const [value] = saidBy(question, cells);
    const option = question.options.find((one) => one.value === value);
    const words = texts.find(({ slot }) => slot === answerSlot(question))?.text.trim();
    const given = option ? (option.gives ?? option.value) : words;
    if (given) said[question.gives] = given;
  }
  return said;
}
