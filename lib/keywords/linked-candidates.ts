import type { Candidate, Occurrence } from "@/lib/keywords/candidates";
import type { Word } from "@/lib/keywords/words";

const LONGEST_RUN = 3;
const MOST_NOUNS = 4;

type Run = { start: number; end: number };

/** Stretches of content words that only spaces part. */
function runsOf(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  words.forEach((word, at) => {
    const last = runs.at(-1);
    if (word.wordClass === "X") return;
    if (last && last.end === at && word.joined) last.end = at + 1;
    else runs.push({ start: at, end: at + 1 });
  });
  return runs;
}

/** The run that a linker ties to this one ("hoja" and "cálculo" by "de"), if any. */
function tiedTo(run: Run, next: Run | undefined, words: readonly Word[], linkers: ReadonlySet<string>): Run | undefined {
  const linker = words[run.end];
  const tied = next?.start === run.end + 1 && linker?.joined === true && words[next.start]?.joined === true && linkers.has(linker.word);
  return tied ? next : undefined;
}

function isNoun(word: Word | undefined): boolean {
  return word?.wordClass === "N";
}

function add(into: Map<string, Candidate>, words: readonly Word[], { at, length, maximal }: Occurrence & { maximal: boolean }): void {
  const inside = words.slice(at, at + length);
  const key = inside.map(({ stem }) => stem).join(" ");
  const candidate = into.get(key) ?? { key, length, occurrences: [], maximal: 0 };
  into.set(key, candidate);
  candidate.occurrences.push({ at, length });
  if (maximal) candidate.maximal++;
}

function addWithin(into: Map<string, Candidate>, words: readonly Word[], { start, end, alone }: Run & { alone: boolean }): void {
  for (let at = start; at < end; at++) {
    if (!isNoun(words[at])) continue;
    for (let length = 1; length <= LONGEST_RUN && at + length <= end; length++) {
      add(into, words, { at, length, maximal: alone && at === start && (at + length === end || length === LONGEST_RUN) });
    }
  }
}

function addAcross(into: Map<string, Candidate>, words: readonly Word[], first: Run, second: Run): void {
  for (let at = Math.max(first.start, first.end - 2); at < first.end; at++) {
    for (let end = second.start + 1; end <= Math.min(second.end, second.start + 2); end++) {
      const nouns = end - at - 1;
      if (nouns > MOST_NOUNS || !isNoun(words[at]) || !isNoun(words[second.start])) continue;
      add(into, words, { at, length: end - at, maximal: at === first.start && (end === second.end || end === second.start + 2) });
    }
  }
}

/**
 * Phrases of languages that put the noun first: a noun with up to two words after it, and two such joined by "de", "di" or "do", of at most four
 * words that say something; every one inside a longer one too. Merged by stems in order of first appearance.
 */
export function linkedCandidates(words: readonly Word[], linkers: ReadonlySet<string>): Candidate[] {
  const found = new Map<string, Candidate>();
  const runs = runsOf(words);
  runs.forEach((run, i) => {
    const next = tiedTo(run, runs[i + 1], words, linkers);
    const before = runs[i - 1];
    const isTied = next !== undefined || (before !== undefined && tiedTo(before, run, words, linkers) !== undefined);
    addWithin(found, words, { ...run, alone: !isTied });
    if (next) addAcross(found, words, run, next);
  });
  return [...found.values()];
}
