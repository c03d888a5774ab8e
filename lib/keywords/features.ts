import type { Candidate } from "@/lib/keywords/candidates";
import { formFeatures } from "@/lib/keywords/form-features";
import { type Seen, seenIn } from "@/lib/keywords/seen-phrase";
import type { TextFacts } from "@/lib/keywords/text-facts";

/** What the ranker sees of a phrase, in this order; the weights file repeats the names so that the two cannot drift apart. */
export const FEATURE_NAMES = [
  "count",
  "density",
  "length",
  "single",
  "maximalShare",
  "nested",
  "termhood",
  "termhoodShare",
  "nounPhraseShare",
  "placeless",
  "first",
  "firstShare",
  "firstSentence",
  "title",
  "spread",
  "opensShare",
  "leftVariety",
  "rightVariety",
  "freeLeft",
  "freeRight",
  "rankSum",
  "rankMost",
  "rankMean",
  "rankShare",
  "headCount",
  "firstWordCount",
  "meanWordCount",
  "leastWordCount",
  "headOwn",
  "firstWordOwn",
  "headFamily",
  "headAlone",
  "commonMean",
  "commonMost",
  "commonLeast",
  "commonHead",
  "capitals",
  "proper",
  "small",
  "acronym",
  "digit",
  "hyphen",
  "letters",
  "meanLetters",
  "adjectiveFirst",
  "participleFirst",
  "gerundFirst",
  "gerundHead",
  "properHead",
  "pluralHead",
  "adjectives",
  "emptyHead",
  "emptyFirst",
  "unlisted",
  "adverbFirst",
  "titled",
] as const;

/** What the candidates of one text are measured by together: how many end in a word, which words stand alone, the most of any. */
type Field = { facts: TextFacts; families: Int32Array; alone: Uint8Array; mostTermhood: number; mostRank: number; nounPhrases: number };
function countFeatures({ candidate, count, length, termhood }: Seen, field: Field): number[] {
  const { words, positions } = field.facts;
  return [
    Math.log1p(count),
    Math.log1p((count / words.length) * 1000),
    length,
    length === 1 ? 1 : 0,
    candidate.maximal / count,
    Math.log1p(count - candidate.maximal),
    termhood,
    termhood / field.mostTermhood,
    Math.log1p((1000 * candidate.maximal) / field.nounPhrases),
    positions ? 0 : 1,
  ];
}

function placeFeatures({ candidate, count, at }: Seen, { words, positions, sentence, titleEnd }: TextFacts): number[] {
  const last = candidate.occurrences.at(-1)?.at ?? at;
  let opening = 0;
  for (const occurrence of candidate.occurrences) if (words[occurrence.at]?.opens) opening++;
  const spread = (last - at) / words.length;
  if (!positions) return [-1, -1, -1, -1, spread, opening / count];
  return [Math.log1p(at), at / words.length, Math.log1p(sentence[at] ?? 0), at < titleEnd ? 1 : 0, spread, opening / count];
}

/** How many different words stand before and after a phrase, and whether it ever stands free on that side. */
function neighbourFeatures({ candidate, count, at, head }: Seen, { words, ids }: TextFacts): number[] {
  if (count === 1) return [1, 1, words[at]?.joined ? 0 : 1, words[head + 1]?.joined ? 0 : 1];
  const left = new Set<number>();
  const right = new Set<number>();
  for (const { at, length } of candidate.occurrences) {
    left.add(words[at]?.joined ? (ids[at - 1] ?? -1) : -1);
    right.add(words[at + length]?.joined ? (ids[at + length] ?? -1) : -1);
  }
  return [left.size / count, right.size / count, left.has(-1) ? 1 : 0, right.has(-1) ? 1 : 0];
}

function wordFeatures({ count, at, head, length, rank }: Seen, { facts, families, alone, mostRank }: Field): number[] {
  const { ids, counts, ranks, common } = facts;
  let [mostRankOfOne, sumOfCounts, leastCount] = [0, 0, Number.POSITIVE_INFINITY];
  let [sumOfCommon, mostCommon, leastCommon] = [0, 0, 1];
  for (let i = at; i <= head; i++) {
    const id = ids[i] ?? 0;
    const [own, usual] = [counts[id] ?? 1, common[id] ?? 0];
    mostRankOfOne = Math.max(mostRankOfOne, ranks[id] ?? 0);
    sumOfCounts += own;
    leastCount = Math.min(leastCount, own);
    sumOfCommon += usual;
    mostCommon = Math.max(mostCommon, usual);
    leastCommon = Math.min(leastCommon, usual);
  }
  const [firstId, headId] = [ids[at] ?? 0, ids[head] ?? 0];
  const [firstCount, headCount] = [counts[firstId] ?? 1, counts[headId] ?? 1];
  return [
    rank,
    mostRankOfOne,
    rank / length,
    rank / mostRank,
    Math.log1p(headCount),
    Math.log1p(firstCount),
    Math.log1p(sumOfCounts / length),
    Math.log1p(leastCount),
    count / headCount,
    count / firstCount,
    Math.log1p(families[headId] ?? 0),
    alone[headId] ?? 0,
    sumOfCommon / length,
    mostCommon,
    leastCommon,
    common[headId] ?? 0,
  ];
}

function fieldOf(all: readonly Seen[], facts: TextFacts): Field {
  const field: Field = {
    facts,
    families: new Int32Array(facts.counts.length),
    alone: new Uint8Array(facts.counts.length),
    mostTermhood: 1,
    mostRank: 1e-9,
    nounPhrases: 1,
  };
  for (const { candidate, head, length, termhood, rank } of all) {
    const id = facts.ids[head] ?? 0;
    field.families[id] = (field.families[id] ?? 0) + 1;
    if (length === 1 && candidate.maximal > 0) field.alone[id] = 1;
    field.mostTermhood = Math.max(field.mostTermhood, termhood);
    field.mostRank = Math.max(field.mostRank, rank);
    field.nounPhrases += candidate.maximal;
  }
  return field;
}

/**
 * One row of features for each candidate of a text of up to some 800 words. Where the facts have no `positions` the row says nothing
 * about where in the text a phrase first stands: a middle part of a conversation has no opening that names its subject.
 */
export function featureRows(facts: TextFacts, candidates: readonly Candidate[]): Float64Array[] {
  const all = candidates.map((candidate) => seenIn(facts, candidate));
  const field = fieldOf(all, facts);
  return all.map((phrase) => {
    const row = new Float64Array(FEATURE_NAMES.length);
    let at = 0;
    for (const group of [
      countFeatures(phrase, field),
      placeFeatures(phrase, facts),
      neighbourFeatures(phrase, facts),
      wordFeatures(phrase, field),
      formFeatures(phrase, facts),
    ]) {
      for (const value of group) row[at++] = value;
    }
    return row;
  });
}
