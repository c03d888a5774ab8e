/** Runs of words in lower case, one space between them, by how many words they are. */
export type Runs = ReadonlyMap<number, ReadonlySet<string>>;

/** A run of fewer words is anybody's. */
export const SHORTEST_RUN = 3;

/** The words of a text in lower case, without signs. */
export function plainWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, " ")
    .replace(/(^| )'+/g, "$1")
    .trim();
  return words === "" ? [] : words.split(" ");
}

/** Tells which of these runs stand in a text, in the time of reading it, however many they are: only where each two words follow one another in some run is it looked closer. */
export function runFinder(runs: Runs): (text: string) => string[] {
  const ids = new Map<string, number>();
  const idOf = (word: string) => ids.get(word) ?? ids.set(word, ids.size).size - 1;
  const written = [...runs.values()].flatMap((ofLength) => [...ofLength].map((run) => run.split(" ").map(idOf)));
  const pairs = new Set(written.flatMap((run) => run.slice(1).map((id, at) => (run[at] ?? 0) * ids.size + id)));
  const isPair = (before: number, id: number) => before >= 0 && id >= 0 && pairs.has(before * ids.size + id);
  const lengths = [...runs];
  /** the runs that end with this word, of so many known words in a row */
  const endingAt = (words: readonly string[], at: number, known: number) =>
    lengths.flatMap(([length, ofLength]) => {
      const run = length > known ? "" : words.slice(at + 1 - length, at + 1).join(" ");
      return ofLength.has(run) ? [run] : [];
    });
  return (text) => {
    const words = plainWords(text);
    const found: string[] = [];
    let [before, known] = [-1, 1];
    for (const [at, word] of words.entries()) {
      const id = ids.get(word) ?? -1;
      known = isPair(before, id) ? known + 1 : 1;
      before = id;
      if (known >= SHORTEST_RUN) found.push(...endingAt(words, at, known));
    }
    return found;
  };
}
