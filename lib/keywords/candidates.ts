import type { Word } from "@/lib/keywords/words";

/** Where a phrase stands: index of its first word in the list, and its length in words. */
export type Occurrence = { at: number; length: number };

/** A phrase under its stems. `maximal` counts where no longer noun phrase holds it; `left`/`right` are its different neighbours. */
export type Candidate = {
  key: string;
  stems: string[];
  occurrences: Occurrence[];
  maximal: number;
  left: Set<string>;
  right: Set<string>;
};

const LONGEST_PHRASE = 5;

/** Ends of runs of nouns, adjectives, gerunds and participles that only spaces part. */
function runEnd(words: readonly Word[], from: number): number {
  let end = from + 1;
  while (end < words.length && words[end]?.joined && words[end]?.wordClass !== "X") end++;
  return end;
}

function isHead(word: Word): boolean {
  return word.wordClass === "N" || word.wordClass === "G";
}

function add(into: Map<string, Candidate>, words: readonly Word[], { at, length, maximal }: Occurrence & { maximal: boolean }): void {
  const stems = words.slice(at, at + length).map((word) => word.stem);
  const key = stems.join(" ");
  let candidate = into.get(key);
  if (candidate === undefined) {
    candidate = { key, stems, occurrences: [], maximal: 0, left: new Set(), right: new Set() };
    into.set(key, candidate);
  }
  candidate.occurrences.push({ at, length });
  if (maximal) candidate.maximal++;
  const after = words[at + length];
  candidate.left.add(words[at]?.joined ? (words[at - 1]?.stem ?? "") : "");
  candidate.right.add(after?.joined ? after.stem : "");
}

/**
 * Every (adjective | noun | gerund | participle)* noun phrase of up to five words, and every such phrase inside a longer one,
 * merged by stems in order of first appearance. The pattern is Hulth's (2003) with gerunds.
 */
export function collectCandidates(words: readonly Word[]): Candidate[] {
  const found = new Map<string, Candidate>();
  let at = 0;
  while (at < words.length) {
    if (words[at]?.wordClass === "X") {
      at++;
      continue;
    }
    const end = runEnd(words, at);
    addRun(found, words, { start: at, end });
    at = end;
  }
  return [...found.values()];
}

function addRun(into: Map<string, Candidate>, words: readonly Word[], { start, end }: { start: number; end: number }): void {
  let lastHead = end - 1;
  while (lastHead >= start && !isHead(words[lastHead] as Word)) lastHead--;
  for (let at = start; at <= lastHead; at++) {
    for (let length = 1; length <= LONGEST_PHRASE && at + length - 1 <= lastHead; length++) {
      const head = words[at + length - 1];
      if (head && isHead(head)) add(into, words, { at, length, maximal: at === start && at + length - 1 === lastHead });
    }
  }
}
