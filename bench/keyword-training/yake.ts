import { isStopWord } from "@/lib/text/stopwords";

/** Terms that stand in one piece: the words between marks of punctuation, with where their sentence is. */
type Chunk = { words: string[]; sentence: number; opens: boolean };
type Term = {
  count: number;
  capital: number;
  acronym: number;
  sentences: Set<number>;
  left: Map<string, number>;
  right: Map<string, number>;
};

const LONGEST = 3;
const PIECE = /[^\p{L}\p{N}'\-\s.]+|\.(?=\s|$)/u;
const NUMBER = /^[\p{N}.,-]+$/u;

function chunksOf(text: string): Chunk[] {
  return text.split(/(?<=[.!?])\s+|\n\s*\n/).flatMap((sentence, number) =>
    sentence
      .split(PIECE)
      .map((piece) => piece.split(/\s+/).filter((word) => word !== ""))
      .filter((words) => words.length > 0)
      .map((words, i) => ({ words, sentence: number, opens: i === 0 })),
  );
}

function tally(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function termsOf(chunks: readonly Chunk[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const { words, sentence, opens } of chunks) {
    words.forEach((word, i) => {
      const key = word.toLowerCase();
      const term = terms.get(key) ?? { count: 0, capital: 0, acronym: 0, sentences: new Set(), left: new Map(), right: new Map() };
      terms.set(key, term);
      term.count++;
      term.sentences.add(sentence);
      if (/^\p{Lu}{2,}$/u.test(word)) term.acronym++;
      else if (/^\p{Lu}/u.test(word) && !(opens && i === 0)) term.capital++;
      const [before, after] = [words[i - 1], words[i + 1]];
      if (before !== undefined) tally(term.left, before.toLowerCase());
      if (after !== undefined) tally(term.right, after.toLowerCase());
    });
  }
  return terms;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** How different the neighbours on one side are: 1 where each is another one, as beside a word that means little. */
function dispersion(neighbours: ReadonlyMap<string, number>): number {
  return neighbours.size === 0 ? 0 : neighbours.size / sum(neighbours.values());
}

/** S(t) of each term: relatedness times position over case, frequency and spread; low is good. */
function scoresOf(terms: ReadonlyMap<string, Term>, sentences: number): Map<string, number> {
  const valid = [...terms].filter(([word]) => !isStopWord(word)).map(([, { count }]) => count);
  const mean = sum(valid) / (valid.length || 1);
  const deviation = Math.sqrt(sum(valid.map((count) => (count - mean) ** 2)) / (valid.length || 1));
  const most = Math.max(1, ...[...terms.values()].map(({ count }) => count));
  return new Map(
    [...terms].map(([word, { count, capital, acronym, sentences: where, left, right }]) => {
      const related = 1 + (dispersion(left) + dispersion(right)) * (count / most);
      const position = Math.log(Math.log(3 + median([...where])));
      const cased = Math.max(capital, acronym) / (1 + Math.log(count));
      const frequent = count / (mean + deviation || 1);
      return [word, (related * position) / (cased + frequent / related + where.size / sentences / related)];
    }),
  );
}

/** The words of a phrase combined; a stop word inside counts by how usual it is between its neighbours. */
function combined(
  words: readonly string[],
  terms: ReadonlyMap<string, Term>,
  scores: ReadonlyMap<string, number>,
): { product: number; total: number } {
  let [product, total] = [1, 0];
  words.forEach((word, i) => {
    if (!isStopWord(word)) {
      product *= scores.get(word) ?? 1;
      total += scores.get(word) ?? 1;
      return;
    }
    const [before, after] = [words[i - 1] ?? "", words[i + 1] ?? ""];
    const from = (terms.get(before)?.right.get(word) ?? 0) / (terms.get(before)?.count ?? 1);
    const to = (terms.get(word)?.right.get(after) ?? 0) / (terms.get(after)?.count ?? 1);
    product *= 1 + (1 - from * to);
    total -= 1 - from * to;
  });
  return { product, total };
}

function phrasesOf(chunks: readonly Chunk[]): Map<string, number> {
  const phrases = new Map<string, number>();
  for (const { words } of chunks) {
    const small = words.map((word) => word.toLowerCase());
    for (let at = 0; at < small.length; at++) {
      for (let length = 1; length <= LONGEST && at + length <= small.length; length++) {
        const phrase = small.slice(at, at + length);
        const [first, last] = [phrase[0] ?? "", phrase.at(-1) ?? ""];
        if (isStopWord(first) || isStopWord(last) || phrase.some((word) => NUMBER.test(word)) || phrase.join("").length < 3) continue;
        tally(phrases, phrase.join(" "));
      }
    }
  }
  return phrases;
}

function pairs(phrase: string): Set<string> {
  return new Set(Array.from({ length: phrase.length - 1 }, (_, i) => phrase.slice(i, i + 2)));
}

/** Nearly the same letters: Dice over pairs of letters, above 0.9 as in the paper's own settings for other measures. */
function alike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  const [one, other] = [pairs(a), pairs(b)];
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size) > 0.9;
}

/** YAKE (Campos et al. 2020, "YAKE! Keyword extraction from single documents using multiple local features"), from its formulas; English. */
export function yake(text: string, limit = 10): string[] {
  const chunks = chunksOf(text);
  const terms = termsOf(chunks);
  const scores = scoresOf(terms, Math.max(1, new Set(chunks.map(({ sentence }) => sentence)).size));
  const ranked = [...phrasesOf(chunks)]
    .map(([phrase, count]) => {
      const { product, total } = combined(phrase.split(" "), terms, scores);
      return { phrase, score: product / (count * (1 + total)) };
    })
    .sort((a, b) => a.score - b.score || (a.phrase < b.phrase ? -1 : 1));
  const kept: string[] = [];
  for (const { phrase } of ranked) {
    if (kept.length >= limit) break;
    if (!kept.some((other) => alike(other, phrase))) kept.push(phrase);
  }
  return kept;
}
