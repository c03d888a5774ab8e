import type { Quiet } from "./schema";

/** An answer that was settled: when, with which codes, and in whose words (echoes of one another count once). */
export type SettledAnswer = { at: string; words: string; codeIds: readonly string[] };

/** Confidence of the bound: 1 - 0.95. */
const RISK = 0.05;

/** From so many quiet answers on it is worth saying; the bound is then below a tenth. */
export const WORTH_SAYING = 30;

/**
 * How many different answers were settled since one last brought a code that was new here. The bound is the exact form of the rule of three (Hanley and
 * Lippman-Hand 1983, JAMA 249: 1743-1745): if none of n brought one, at most 1 - 0.05^(1/n) of all do, about 3/n. It holds for a random draw.
 */
export function quietRun(settled: readonly SettledAnswer[]): Quiet {
  const inTime = [...settled].sort((a, b) => compare(a.at, b.at));
  const known = new Set<string>();
  const heard = new Set<string>();
  let run = 0;
  for (const { words, codeIds } of inTime) {
    const isNew = codeIds.some((id) => !known.has(id));
    for (const id of codeIds) known.add(id);
    if (isNew) run = 0;
    else if (!heard.has(words)) run += 1;
    heard.add(words);
  }
  return { run, codes: known.size, bound: known.size === 0 || run === 0 ? null : 1 - RISK ** (1 / run) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
