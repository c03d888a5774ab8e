import { type Candidate, collectCandidates } from "@/lib/keywords/candidates";
import { featureRows } from "@/lib/keywords/features";
import { rankerLogit } from "@/lib/keywords/rank";
import { dropNested, type Gathered, saysSomething, surfaceOf } from "@/lib/keywords/select";
import { type Word, wordsOf } from "@/lib/keywords/words";
import { type Span, sentencesOf } from "@/lib/text/sentences";

/** A keyphrase of one text: `key` its Porter stems, `phrase` as most often said, `score` 0 to 1, `spans` its first sentences (UTF-16). */
export type Keyphrase = { key: string; phrase: string; score: number; count: number; spans: Span[] };
/** The same without its sentences. */
export type ListedPhrase = Omit<Keyphrase, "spans">;

/** `spans`: the stretches that count (participants' turns); without them the whole text. `unit`: single words or phrases of up to five. */
export type ExtractOptions = { unit: "phrases" | "words"; limit: number; spans?: readonly Span[] };

const PART_WORDS = 700;
const LARGEST_SINGLE = 1000;
const SENTENCES_SHOWN = 5;

/** Cuts a long text into even parts of some 700 words: the ranker learned on texts of that size, and a phrase that returns in many parts adds up. */
function partsOf(words: readonly Word[]): { from: number; to: number }[] {
  if (words.length <= LARGEST_SINGLE) return [{ from: 0, to: words.length }];
  const count = Math.round(words.length / PART_WORDS);
  return Array.from({ length: count }, (_, i) => ({
    from: Math.floor((i * words.length) / count),
    to: Math.floor(((i + 1) * words.length) / count),
  }));
}

function gather(into: Map<string, Gathered>, candidate: Candidate, { from, odds }: { from: number; odds: number }): void {
  const known = into.get(candidate.key);
  const occurrences = candidate.occurrences.map(({ at, length }) => ({ at: at + from, length }));
  const share = 1 / (1 + Math.exp(-odds));
  if (known === undefined) {
    into.set(candidate.key, { key: candidate.key, length: candidate.stems.length, occurrences, maximal: candidate.maximal, score: share });
    return;
  }
  known.occurrences.push(...occurrences);
  known.maximal += candidate.maximal;
  known.score += share;
}

/** Every candidate of the words with the sum of its probabilities over the parts. */
function scored(words: readonly Word[], written: boolean): Gathered[] {
  const gathered = new Map<string, Gathered>();
  const parts = partsOf(words);
  const positions = written && parts.length === 1;
  for (const { from, to } of parts) {
    const part = words.slice(from, to);
    const candidates = collectCandidates(part);
    const rows = featureRows(part, candidates, positions);
    candidates.forEach((candidate, i) => {
      gather(gathered, candidate, { from, odds: rankerLogit(rows[i] ?? new Float64Array()) });
    });
  }
  for (const phrase of gathered.values()) phrase.score /= parts.length;
  return [...gathered.values()];
}

/** Single words want plain frequency more than phrases do: the word's share of the text joins its probability. */
function wordScore(phrase: Gathered): number {
  return Math.sqrt(phrase.score) * Math.log1p(phrase.occurrences.length);
}

function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.start <= offset && offset < found.end ? found : undefined;
}

function firstSentences(phrase: Gathered, words: readonly Word[], sentences: readonly Span[]): Span[] {
  const found = new Set<Span>();
  for (const { at } of phrase.occurrences) {
    const sentence = sentenceAt(sentences, words[at]?.start ?? 0);
    if (sentence) found.add(sentence);
    if (found.size >= SENTENCES_SHOWN) break;
  }
  return [...found];
}

function byScore(a: { score: number; key: string }, b: { score: number; key: string }): number {
  return b.score - a.score || (a.key < b.key ? -1 : 1);
}

type Read = { words: Word[]; all: Gathered[] };

function readPhrases(text: string, spans: readonly Span[] | undefined): Read {
  const words = wordsOf(text, spans ?? [{ start: 0, end: text.length }]);
  return { words, all: scored(words, spans === undefined).filter((phrase) => saysSomething(phrase, words)) };
}

function rankedAs(unit: ExtractOptions["unit"], all: readonly Gathered[], limit: number): Gathered[] {
  if (unit === "phrases") return dropNested(all.toSorted(byScore), limit);
  return all
    .filter((phrase) => phrase.length === 1)
    .map((phrase) => ({ ...phrase, score: wordScore(phrase) }))
    .sort(byScore)
    .slice(0, limit);
}

function listed(phrase: Gathered, words: readonly Word[]): ListedPhrase {
  const { key, score, occurrences } = phrase;
  return { key, phrase: surfaceOf(phrase, words), score: Math.round(score * 1e4) / 1e4, count: occurrences.length };
}

/**
 * The keyphrases of one English text, best first: noun phrases from natural's Brill tagger, ranked by a linear part plus trees
 * (bench/train-keywords.ts), merged by stems; a phrase that only stands inside a better one is left out. Needs no other text.
 */
export function extractKeyphrases(text: string, { unit, limit, spans }: ExtractOptions): Keyphrase[] {
  const { words, all } = readPhrases(text, spans);
  const counted = spans ?? [{ start: 0, end: text.length }];
  const sentences = counted.flatMap((span) => sentencesOf(text, span.start, span.end));
  return rankedAs(unit, all, limit).map((phrase) => ({ ...listed(phrase, words), spans: firstSentences(phrase, words, sentences) }));
}

/** Phrases and words of one text as extractKeyphrases ranks them, from one reading (half the time), without the sentences they stand in. */
export function extractKeyphraseLists(
  text: string,
  { limit, spans }: Omit<ExtractOptions, "unit">,
): Record<ExtractOptions["unit"], ListedPhrase[]> {
  const { words, all } = readPhrases(text, spans);
  const list = (unit: ExtractOptions["unit"]) => rankedAs(unit, all, limit).map((phrase) => listed(phrase, words));
  return { phrases: list("phrases"), words: list("words") };
}
