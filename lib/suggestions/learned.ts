import { type Feature, learnedFeatures } from "@/lib/suggestions/learned-features";
import type { Row } from "@/lib/suggestions/logistic";
import type { SaidWord } from "@/lib/suggestions/said-words";

/** A feature that some label had: its number and how rare it was among them. */
type Known = { id: number; rarity: number };
/** Which features there are. `unknown`: how rare one is that no label had. */
export type Vocabulary = { known: ReadonlyMap<string, Known>; unknown: number };
/** What was learned, feature by feature: the tags it pushes (by number) and how much. Only pushes that matter are kept. */
export type Learned = {
  tags: readonly string[];
  biases: readonly number[];
  positives: readonly number[];
  vocabulary: Vocabulary;
  pushes: readonly Pushes[];
};
type Pushes = { tags: number[]; weights: number[] };

const RARITY_POWER = 0.6;
/** A weight below this moves no odds that anybody could see. */
const LEAST_WEIGHT = 0.01;

/** Numbers the features of sentences, with log(n / frequency) to the power of 0.6 as their rarity. */
export function vocabularyOf(sentences: readonly (readonly Feature[])[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const features of sentences) for (const { key } of features) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarity = (count: number) => Math.log((sentences.length + 1) / (count + 0.5)) ** RARITY_POWER;
  let id = 0;
  // Words never met say that a sentence is about something else as well: at half their weight, so that one known sign in a long sentence still counts.
  return { known: new Map([...counts].map(([key, count]) => [key, { id: id++, rarity: rarity(count) }])), unknown: 0.5 * rarity(0) };
}

/** A feature of a sentence that is known, by number, with its share of the sentence. */
export type Counted = { id: number; value: number; from: number; to: number };

/** The known features of a sentence, the whole sentence (with what is unknown in it) scaled to length 1. */
export function countedFeatures(features: readonly Feature[], { known, unknown }: Vocabulary): Counted[] {
  let squares = 0;
  const counted: Counted[] = [];
  for (const feature of features) {
    const entry = known.get(feature.key);
    const value = feature.value * (entry?.rarity ?? unknown);
    squares += value * value;
    if (entry) counted.push({ id: entry.id, value, from: feature.from, to: feature.to });
  }
  const length = Math.sqrt(squares) || 1;
  for (const feature of counted) feature.value /= length;
  return counted;
}

/** As numbers, to learn from. */
export function rowOf(counted: readonly Counted[]): Row {
  const values = Float64Array.from(counted, ({ value }) => value);
  return { ids: Int32Array.from(counted, ({ id }) => id), values, squares: values.reduce((sum, value) => sum + value * value, 0) };
}

/** The weights of all features and, last, of what all sentences have; `scale`: how far they count; `positive`: how many examples said yes. */
type Fitted = { weights: Float64Array; scale: number; positive: number };

/** The weight of a tag among a feature's pushes; tags stand in rising order. */
export function weightIn(entry: Pushes | undefined, tag: number): number {
  if (entry === undefined) return 0;
  let [low, high] = [0, entry.tags.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = entry.tags[middle] as number;
    if (at === tag) return entry.weights[middle] as number;
    if (at < tag) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Gathers what each tag learned, feature by feature. */
export function gatherLearned(vocabulary: Vocabulary): { add: (tag: string, from: Fitted) => void; learned: Learned } {
  const size = vocabulary.known.size;
  const tags: string[] = [];
  const biases: number[] = [];
  const positives: number[] = [];
  const pushes: Pushes[] = Array.from({ length: size }, () => ({ tags: [], weights: [] }));
  const learned = { tags, biases, positives, vocabulary, pushes };
  const add = (tag: string, { weights, scale, positive }: Fitted) => {
    const number = tags.push(tag) - 1;
    positives.push(positive);
    biases.push((weights[size] ?? 0) * scale);
    for (let id = 0; id < size; id++) {
      const weight = (weights[id] as number) * scale;
      if (Math.abs(weight) < LEAST_WEIGHT) continue;
      pushes[id]?.tags.push(number);
      pushes[id]?.weights.push(weight);
    }
  };
  return { add, learned };
}

/** A sentence's known features and what they add to the log-odds of each learned tag, in the order of `learned.tags`. */
export function learnedLogits(
  words: readonly SaidWord[],
  { tags, biases, vocabulary, pushes }: Learned,
): { counted: Counted[]; logits: Float64Array } {
  const counted = countedFeatures(learnedFeatures(words), vocabulary);
  const logits = Float64Array.from(biases);
  if (tags.length === 0) return { counted, logits };
  for (const { id, value } of counted) {
    const entry = pushes[id];
    if (entry === undefined) continue;
    for (let i = 0; i < entry.tags.length; i++) {
      const tag = entry.tags[i] as number;
      logits[tag] = (logits[tag] as number) + value * (entry.weights[i] as number);
    }
  }
  return { counted, logits };
}
