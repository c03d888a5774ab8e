import { familyNumber, type PhraseBook } from "./phrase-book";
import type { KeywordChoice } from "./schema";

type Decided = Pick<KeywordChoice, "language" | "key" | "standing" | "mergedInto" | "name">;

/** What people decided about phrases, by the numbers of a book's families: one that is all but the same as the phrase decided about follows it. */
export type PhraseChoices = {
  /** the family that one counts as: itself, or where it was merged into */
  countsAs: (family: number) => number;
  standingOf: (family: number) => "pinned" | "hidden" | null;
  nameOf: (family: number) => string | null;
  /** the key that was decided about, by which the family goes on being known */
  keyOf: (family: number) => string | null;
  /** those that somebody hid */
  hidden: number[];
};

/** Reads a study's choices for a book. A merge that leads on to another is followed to its end; one that leads back is left where it began. */
export function choicesIn(book: PhraseBook, choices: readonly Decided[]): PhraseChoices {
  const decided = new Map<number, Decided>();
  const into = new Map<number, number>();
  for (const choice of choices) {
    const family = familyNumber(book, choice.language, choice.key);
    if (!decided.has(family) || choice.mergedInto === null) decided.set(family, choice);
    if (choice.mergedInto === null) continue;
    const target = familyNumber(book, choice.language, choice.mergedInto);
    if (target !== family) into.set(family, target);
    if (!decided.has(target)) decided.set(target, { ...choice, key: choice.mergedInto, standing: null, mergedInto: null, name: null });
  }

  function countsAs(family: number): number {
    let end = family;
    for (let steps = 0; steps < into.size; steps += 1) {
      const next = into.get(end);
      if (next === undefined || next === family) break;
      end = next;
    }
    return end;
  }
  return {
    countsAs: into.size === 0 ? (family) => family : countsAs,
    standingOf: (family) => decided.get(family)?.standing ?? null,
    nameOf: (family) => decided.get(family)?.name ?? null,
    keyOf: (family) => decided.get(family)?.key ?? null,
    hidden: [...decided].flatMap(([family, { standing }]) => (standing === "hidden" ? [family] : [])),
  };
}
