import type { Seen } from "@/lib/keywords/seen-phrase";
import { SHAPE } from "@/lib/keywords/shapes";
import type { TextFacts } from "@/lib/keywords/text-facts";

/** Share of a phrase's places where it is written with capitals though it opens no sentence. */
function properShare({ candidate, count }: Seen, { words, shapes }: TextFacts): number {
  let proper = 0;
  for (const { at, length } of candidate.occurrences) {
    const from = length > 1 || words[at]?.opens ? at + 1 : at;
    let capital = from < at + length;
    for (let i = from; capital && i < at + length; i++) capital = ((shapes[i] ?? 0) & SHAPE.capital) > 0;
    if (capital) proper++;
  }
  return proper / count;
}

/** How much of a phrase is written how: sums over its words, and the shapes that any of them has. */
function written({ at, head }: Seen, { words, shapes, small, ids }: TextFacts) {
  const so = { every: 0, capitals: 0, unlisted: 0, small: 0, letters: 0, modifiers: 0 };
  for (let i = at; i <= head; i++) {
    const [shape, word] = [shapes[i] ?? 0, words[i]];
    so.every |= shape;
    if (shape & SHAPE.capital) so.capitals++;
    if (shape & SHAPE.unlisted) so.unlisted++;
    so.small += small[ids[i] ?? 0] ?? 0;
    so.letters += word?.word.length ?? 0;
    if (word?.wordClass === "J" || word?.wordClass === "E") so.modifiers++;
  }
  return so;
}

function flag(value: unknown): number {
  return value ? 1 : 0;
}

/** How a phrase is written: capitals, acronyms, digits, letters, what its first and last word are. */
export function formFeatures(phrase: Seen, facts: TextFacts): number[] {
  const { at, head, length } = phrase;
  const { words, shapes } = facts;
  const { every, capitals, unlisted, small, letters, modifiers } = written(phrase, facts);
  const [first, last] = [words[at], words[head]];
  return [
    capitals / length,
    properShare(phrase, facts),
    small / length,
    flag(every & SHAPE.acronym),
    flag(every & SHAPE.digit),
    flag(every & SHAPE.hyphen),
    letters,
    letters / length,
    flag(first?.wordClass === "J"),
    flag(first?.wordClass === "E"),
    flag(first?.wordClass === "G"),
    flag(last?.wordClass === "G"),
    flag(last?.tag.startsWith("NNP")),
    flag(last?.tag.endsWith("S")),
    modifiers / length,
    flag((shapes[head] ?? 0) & SHAPE.empty),
    flag((shapes[at] ?? 0) & SHAPE.empty),
    unlisted / length,
    flag(first?.tag === "RB"),
    flag(facts.titleEnd),
  ];
}
