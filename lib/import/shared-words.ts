const RUN_LENGTH = 4;

/** The runs of four words in a row of a text, capitals and punctuation aside. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) runs.add(words.slice(at, at + RUN_LENGTH).join(" "));
  return runs;
}

/**
 * How much of each of `others` stands in `text`: the share, 0 to 1, of the text's runs of four words that the other has too (shingling, Broder 1997).
 * 0 for a text of fewer words.
 */
export function sharedWords(text: string, others: readonly string[]): number[] {
  const runs = runsOf(text);
  return others.map((other) => {
    if (runs.size === 0) return 0;
    const there = runsOf(other);
    let shared = 0;
    for (const run of runs) if (there.has(run)) shared += 1;
    return shared / runs.size;
  });
}
