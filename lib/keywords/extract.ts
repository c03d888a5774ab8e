import { type Reading, type ReadingOptions, readForKeyphrases } from "@/lib/keywords/reading";
import { dropNested, type Gathered, surfaceOf } from "@/lib/keywords/select";
import type { Word } from "@/lib/keywords/words";
import { type Span, sentencesOf } from "@/lib/text/sentences";

/** A keyphrase of one text: `key` its Porter stems, `phrase` as most often said, `score` 0 to 1, `spans` its first sentences (UTF-16). */
export type Keyphrase = { key: string; phrase: string; score: number; count: number; spans: Span[] };
/** The same without its sentences. */
export type ListedPhrase = Omit<Keyphrase, "spans">;

/** `unit`: single words or phrases of up to five. */
export type ExtractOptions = ReadingOptions & { unit: "phrases" | "words"; limit: number };

const SENTENCES_SHOWN = 5;

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
export function extractKeyphrases(text: string, { unit, limit, ...options }: ExtractOptions): Keyphrase[] {
  const { words, phrases, spans } = readForKeyphrases(text, options);
  const sentences = spans.flatMap((span) => sentencesOf(text, span.start, span.end));
  return rankedAs(unit, phrases, limit).map((phrase) => ({ ...listed(phrase, words), spans: firstSentences(phrase, words, sentences) }));
}

/** Phrases and words of a reading as extractKeyphrases ranks them, without the sentences they stand in. */
export function keyphraseLists({ words, phrases }: Reading, { limit }: { limit: number }): Record<ExtractOptions["unit"], ListedPhrase[]> {
  const list = (unit: ExtractOptions["unit"]) => rankedAs(unit, phrases, limit).map((phrase) => listed(phrase, words));
  return { phrases: list("phrases"), words: list("words") };
}

/** Phrases and words of one text from one reading (half the time). */
export function extractKeyphraseLists(
  text: string,
  { limit, ...options }: Omit<ExtractOptions, "unit">,
): Record<ExtractOptions["unit"], ListedPhrase[]> {
  return keyphraseLists(readForKeyphrases(text, options), { limit });
}
