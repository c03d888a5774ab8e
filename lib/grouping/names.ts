import { rootOf } from "@/lib/text/stems";
import { isStopWord } from "@/lib/text/stopwords";
import { tokensOf } from "@/lib/text/tokens";

/** What of a code's name and definition is compared: word roots, and runs of three letters. */
export type NameMarks = { roots: ReadonlySet<string>; letters: ReadonlySet<string>; defined: ReadonlySet<string> };

/** Reads a code's name and definition once, to be held against those of others. */
export function nameMarks({ name, definition }: { name: string; definition: string }): NameMarks {
  return { roots: rootsOf(name), letters: lettersOf(name), defined: rootsOf(definition) };
}

/**
 * How alike two codes are by what they are called and defined as, 0 to 1: the larger of how many word roots their names share, how many runs of three
 * letters (which sees spellings, and languages whose roots are not known), and how many roots their definitions share. Dice's coefficient each.
 */
export function nameLikeness(a: NameMarks, b: NameMarks): number {
  const definitions = dice(a.defined, b.defined, LEAST_DEFINED);
  return Math.max(dice(a.roots, b.roots, 1), dice(a.letters, b.letters, LEAST_LETTERS), definitions);
}

/** A definition of fewer words than these says too little to tell by. */
const LEAST_DEFINED = 5;
const LEAST_LETTERS = 4;

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): number {
  if (a.size < least || b.size < least) return 0;
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** The roots of the words that mean something; of all words where none does. */
function rootsOf(text: string): Set<string> {
  const words = tokensOf(text).map(({ word }) => word);
  const bearing = words.filter((word) => !isStopWord(word));
  return new Set((bearing.length > 0 ? bearing : words).map(rootOf));
}

function lettersOf(name: string): Set<string> {
  const plain = ` ${name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const letters = [...plain];
  return new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join("")));
}
