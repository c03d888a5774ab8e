import { shapeOf } from "@/lib/keywords/shapes";
import { wordRanks } from "@/lib/keywords/word-graph";
import type { Word } from "@/lib/keywords/words";

/**
 * What the features need of a whole text, by the number of a stem (`ids`: at each place of the text): how often it stands, its rank in the
 * graph of words, how common it is in texts of any kind (0 to 1), whether it is ever written small. `sentence`: the sentence of each place.
 */
export type TextFacts = {
  words: readonly Word[];
  positions: boolean;
  ids: Int32Array;
  counts: Int32Array;
  ranks: Float64Array;
  common: Float64Array;
  small: Uint8Array;
  shapes: Uint8Array;
  sentence: Int32Array;
  /** How many words the title has; 0 where there is none. */
  titleEnd: number;
};

const LONGEST_TITLE = 25;

function sentenceOfEach(words: readonly Word[]): Int32Array {
  let sentence = -1;
  return Int32Array.from(words, ({ opens }) => {
    if (opens) sentence++;
    return sentence;
  });
}

/** The first line, where it is short and no sentence: a title, or a headline. */
function titleEndOf(words: readonly Word[]): number {
  for (let i = 1; i < words.length && i <= LONGEST_TITLE; i++) if (words[i]?.newLine) return i;
  return 0;
}

/** Gathers them; without `positions` the graph favours no early words. */
export function factsOf(
  words: readonly Word[],
  { positions, common }: { positions: boolean; common: ReadonlyMap<string, number> },
): TextFacts {
  const numbers = new Map<string, number>();
  const ids = Int32Array.from(words, ({ stem }) => {
    const id = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, id);
    return id;
  });
  const counts = new Int32Array(numbers.size);
  const small = new Uint8Array(numbers.size);
  words.forEach((word, i) => {
    const id = ids[i] ?? 0;
    counts[id] = (counts[id] ?? 0) + 1;
    if (word.surface === word.word) small[id] = 1;
  });
  return {
    words,
    positions,
    ids,
    counts,
    ranks: wordRanks(words, { ids, size: numbers.size, positions }),
    common: Float64Array.from(numbers.keys(), (stem) => common.get(stem) ?? 0),
    small,
    shapes: Uint8Array.from(words, ({ surface }) => shapeOf(surface)),
    sentence: sentenceOfEach(words),
    titleEnd: positions ? titleEndOf(words) : 0,
  };
}
