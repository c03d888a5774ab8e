import type { Word } from "@/lib/keywords/words";

/** Where a phrase stands: index of its first word in the list, and its length in words. */
export type Occurrence = { at: number; length: number };

/** A phrase under its stems, with all its places in order. `maximal` counts those where no longer noun phrase holds it. */
export type Candidate = { key: string; length: number; occurrences: Occurrence[]; maximal: number };

const LONGEST_PHRASE = 5;

/** Ends of runs of nouns, adjectives, gerunds and participles that only spaces part. */
function runEnd(words: readonly Word[], from: number): number {
  let end = from + 1;
  while (end < words.length && words[end]?.joined && words[end]?.wordClass !== "X") end++;
  return end;
}

function isHead(word: Word | undefined): boolean {
  return word?.wordClass === "N" || word?.wordClass === "G";
}

function add(into: Map<string, Candidate>, key: string, { at, length, maximal }: Occurrence & { maximal: boolean }): void {
  let candidate = into.get(key);
  if (candidate === undefined) {
    candidate = { key, length, occurrences: [], maximal: 0 };
    into.set(key, candidate);
  }
  candidate.occurrences.push({ at, length });
  if (maximal) candidate.maximal++;
}

type Run = { start: number; lastHead: number };

/** Every phrase of a run that begins at one word; none begins with the "of" inside a name. */
function addFrom(into: Map<string, Candidate>, words: readonly Word[], { at, start, lastHead }: Run & { at: number }): void {
  if (words[at]?.word === "of") return;
  let key = "";
  for (let length = 1; length <= LONGEST_PHRASE && at + length - 1 <= lastHead; length++) {
    const word = words[at + length - 1];
    key = length === 1 ? (word?.stem ?? "") : `${key} ${word?.stem}`;
    if (isHead(word)) add(into, key, { at, length, maximal: at === start && at + length - 1 === lastHead });
  }
}

function addRun(into: Map<string, Candidate>, words: readonly Word[], { start, end }: { start: number; end: number }): void {
  let lastHead = end - 1;
  while (lastHead >= start && !isHead(words[lastHead])) lastHead--;
  for (let at = start; at <= lastHead; at++) addFrom(into, words, { at, start, lastHead });
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
