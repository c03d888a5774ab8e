import type { SaidWord } from "@/lib/suggestions/said-words";
import { lemmaOf } from "@/lib/text/stems";

/** Phrases that speak for a tag, all of one weight, parted by commas: "sign off, buy-in". `_` stands for any one word, `a/b` for either. */
export type CueGroup = { tag: string; weight: number; phrases: string };
/** A cue found in a sentence: which tag it speaks for, how much, and the words `from` to `to` (indices, both included), and as which phrase. */
export type CueHit = { tag: string; weight: number; from: number; to: number; said: string };

type Cue = { tag: string; weight: number; lemmas: string[] };
export type CueIndex = ReadonlyMap<string, readonly Cue[]>;

/** The tag of phrases that mean nothing: no other cue may use their words. */
export const IDLE = "idle";

const ANY = "_";

function alternatives(phrase: string): string[][] {
  return phrase
    .trim()
    .split(/\s+/)
    .reduce<string[][]>((so, word) => so.flatMap((start) => word.split("/").map((choice) => [...start, choice])), [[]]);
}

/** Makes cue phrases ready for matching: by the lemma of their first word (English, unless another `lemma` is given). */
export function indexCues(groups: readonly CueGroup[], lemma: (word: string) => string = lemmaOf): CueIndex {
  const index = new Map<string, Cue[]>();
  for (const { tag, weight, phrases } of groups) {
    for (const words of phrases.split(",").flatMap(alternatives)) {
      const lemmas = words.map((word) => (word === ANY ? ANY : lemma(word.toLowerCase())));
      const first = lemmas[0] ?? "";
      const cues = index.get(first) ?? [];
      index.set(first, cues);
      cues.push({ tag, weight, lemmas });
    }
  }
  return index;
}

function matches(words: readonly SaidWord[], at: number, lemmas: readonly string[]): boolean {
  return lemmas.every((lemma, i) => {
    const word = words[at + i];
    return word !== undefined && (lemma === ANY || word.lemma === lemma) && (i === 0 || !word.breaks);
  });
}

/** Keeps the heaviest of cues of one tag that share a word, and of one that is said twice the first. */
function withoutOverlap(hits: readonly CueHit[]): CueHit[] {
  const kept: CueHit[] = hits.filter(({ tag }) => tag === IDLE);
  for (const hit of [...hits].sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from))) {
    const repeats = kept.some(
      (other) =>
        (other.tag === hit.tag || other.tag === IDLE) &&
        ((other.tag === hit.tag && other.said === hit.said) || (other.from <= hit.to && hit.from <= other.to)),
    );
    if (!repeats) kept.push(hit);
  }
  return kept;
}

/** Every cue that stands in the words, heaviest first; of overlapping ones of a tag only the heaviest. A cue said under a negation is none. */
export function findCues(words: readonly SaidWord[], index: CueIndex): CueHit[] {
  const hits: CueHit[] = [];
  words.forEach((word, at) => {
    for (const { tag, weight, lemmas } of index.get(word.lemma) ?? []) {
      if ((tag === IDLE || !word.negated) && matches(words, at, lemmas))
        hits.push({ tag, weight, from: at, to: at + lemmas.length - 1, said: lemmas.join(" ") });
    }
  });
  return withoutOverlap(hits);
}
