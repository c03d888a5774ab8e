import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { type CodebookPrior, type CodeText, codebookPrior } from "@/lib/suggestions/codebook-prior";
import { BASE_LOGIT, type Evidence, evidenceFor } from "@/lib/suggestions/evidence";
import { learnedFeatures } from "@/lib/suggestions/learned-features";
import { type Example, fitLogistic, type Learned } from "@/lib/suggestions/logistic";
import { type SaidWord, saidWords } from "@/lib/suggestions/said-words";

/** Raised whenever lexicon, features or training change, so that a stored suggestion tells what made it. */
export const MODEL_VERSION = 1;

/** A decision to learn from: a highlight made by hand or an accepted suggestion (`accepted`), or a rejected one as it was proposed. */
export type Label = {
  text: string;
  step: StepSlug | null;
  point: Point | null;
  codeIds: readonly string[];
  accepted: boolean;
  /** English without */
  language?: TextLanguage;
};

/** A sentence that nobody marked; English where its language is not told. */
export type PassedOver = string | { text: string; language: TextLanguage };

/** What a study's suggestions rest on: its codebook's words, and what was learned from its decisions, by tag. */
export type SuggestionModel = {
  version: number;
  labels: number;
  prior: CodebookPrior;
  features: ReadonlyMap<string, number>;
  learned: ReadonlyMap<string, Learned>;
};

/** Ten labels must not overrule the codebook: what is learned counts by n / (n + 30). */
const CAUTION = 30;

/** Of the sentences passed over at most one is taken for each label, evenly drawn. */
const PASSED_OVER_EACH = 1;

type Row = { label: Label | null; ids: Int32Array; values: Float64Array; evidence: Map<string, Evidence> };

function tagsOf({ step, point, codeIds }: Label): string[] {
  return [...(step ? [`step:${step}`] : []), ...(point ? [`point:${point}`] : []), ...codeIds.map((id) => `code:${id}`)];
}

/** Whether a label says yes, no or nothing about a tag. A sentence passed over (null) says no to all; being one step says no to the others; a rejection only to what was proposed. */
function verdict(label: Label | null, tag: string): boolean | undefined {
  if (label === null) return false;
  if (tagsOf(label).includes(tag)) return label.accepted;
  if (!label.accepted) return undefined;
  if (tag.startsWith("step:")) return label.step ? false : undefined;
  if (tag.startsWith("point:")) return label.point ? false : undefined;
  return label.codeIds.length > 0 ? false : undefined;
}

function evenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}

function rowsOf(
  texts: readonly { text: string; language?: TextLanguage; label: Label | null }[],
  prior: CodebookPrior,
): { rows: Row[]; features: Map<string, number> } {
  const features = new Map<string, number>();
  const rows = texts.map(({ text, language, label }) => {
    const words = saidWords(text, 0, text.length, language);
    const found = learnedFeatures(words);
    for (const { key } of found) if (!features.has(key)) features.set(key, features.size);
    return {
      label,
      ids: Int32Array.from(found, ({ key }) => features.get(key) ?? 0),
      values: Float64Array.from(found, ({ value }) => value),
      evidence: evidenceFor(words, prior),
    };
  });
  return { rows, features };
}

function examplesFor(tag: string, rows: readonly Row[]): Example[] {
  return rows.flatMap(({ label, ids, values, evidence }) => {
    const positive = verdict(label, tag);
    return positive === undefined ? [] : [{ ids, values, offset: evidence.get(tag)?.logit ?? BASE_LOGIT, positive }];
  });
}

/**
 * Builds what suggestions rest on: the codebook as a fixed offset, and one logistic for each tag that some label names.
 * Works with no label at all. `passedOver` are sentences of interviews worked through that nobody marked: they say how rare a tag is.
 * The same codes and labels in the same order give the same model; 200 labels take under 0.1 s.
 */
export function trainModel(codes: readonly CodeText[], labels: readonly Label[], passedOver: readonly PassedOver[] = []): SuggestionModel {
  const prior = codebookPrior(codes);
  const unmarked = evenly(passedOver, labels.length * PASSED_OVER_EACH).map((one) => ({
    ...(typeof one === "string" ? { text: one } : one),
    label: null,
  }));
  const { rows, features } = rowsOf(
    [...labels.map((label) => ({ text: label.text, language: label.language, label })), ...unmarked],
    prior,
  );
  const learned = new Map<string, Learned>();
  for (const tag of new Set(labels.flatMap(tagsOf))) {
    const examples = examplesFor(tag, rows);
    const share = examples.length / (examples.length + CAUTION);
    const { bias, weights } = fitLogistic(examples, features.size);
    // Without sentences passed over, how often a tag is among the labels says nothing about how often it is in talk.
    learned.set(tag, { bias: (unmarked.length > 0 ? bias : 0) * share, weights: weights.map((weight) => weight * share) });
  }
  return { version: MODEL_VERSION, labels: labels.length, prior, features, learned };
}

/** Far below any proposal: what pushed such a tag is not worth keeping. */
const HOPELESS = -1;

/** The log-odds of every tag that something speaks for or against in these words, with what made them where it could be proposed. */
export function weigh(words: readonly SaidWord[], { prior, features, learned }: SuggestionModel): Map<string, Evidence> {
  const evidence = evidenceFor(words, prior);
  if (learned.size === 0) return evidence;
  const known = learnedFeatures(words).flatMap((feature) => {
    const id = features.get(feature.key);
    return id === undefined ? [] : [{ ...feature, id }];
  });
  for (const [tag, { bias, weights }] of learned) {
    const before = evidence.get(tag) ?? { logit: BASE_LOGIT, pushes: [] };
    let logit = before.logit + bias;
    for (const { value, id } of known) logit += value * (weights[id] ?? 0);
    const pushes = logit < HOPELESS ? [] : known.map(({ from, to, value, id }) => ({ from, to, weight: value * (weights[id] ?? 0) }));
    evidence.set(tag, { logit, pushes: [...before.pushes, ...pushes] });
  }
  return evidence;
}
