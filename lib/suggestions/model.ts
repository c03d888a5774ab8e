import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { type CodebookPrior, type CodeText, codebookPrior } from "@/lib/suggestions/codebook-prior";
import { BASE_LOGIT, type Evidence, evidenceFor, type Push } from "@/lib/suggestions/evidence";
import {
  type Counted,
  countedFeatures,
  gatherLearned,
  type Learned,
  learnedLogits,
  rowOf,
  type Vocabulary,
  vocabularyOf,
  weightIn,
} from "@/lib/suggestions/learned";
import { learnedFeatures } from "@/lib/suggestions/learned-features";
import { fitLogistic, type Row, type Task } from "@/lib/suggestions/logistic";
import { type SaidWord, saidWords } from "@/lib/suggestions/said-words";

/** Raised whenever lexicon, features or training change, so that a stored suggestion tells what made it. */
export const MODEL_VERSION = 2;

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
export type SuggestionModel = { version: number; labels: number; prior: CodebookPrior; learned: Learned };

/** Ten labels must not overrule the codebook: what is learned counts by n / (n + 15). */
const CAUTION = 15;

/** Of the sentences passed over at most one is taken for each label, evenly drawn. */
const PASSED_OVER_EACH = 1;
/** The value of the feature that all sentences have, by which a tag learns how rare it is. */
const ALWAYS = 0.5;

type Known = { label: Label | null; tags: ReadonlySet<string>; row: Row; evidence: Map<string, Evidence> };

function tagsOf({ step, point, codeIds }: Label): string[] {
  return [...(step ? [`step:${step}`] : []), ...(point ? [`point:${point}`] : []), ...codeIds.map((id) => `code:${id}`)];
}

/** Whether a label says yes, no or nothing about a tag. A sentence passed over (null) says no to all; being one step says no to the others; a rejection only to what was proposed. */
function verdict({ label, tags }: Known, tag: string): boolean | undefined {
  if (label === null) return false;
  if (tags.has(tag)) return label.accepted;
  if (!label.accepted) return undefined;
  if (tag.startsWith("step:")) return label.step ? false : undefined;
  if (tag.startsWith("point:")) return label.point ? false : undefined;
  return label.codeIds.length > 0 ? false : undefined;
}

function evenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}

type Text = { text: string; language?: TextLanguage | undefined; label: Label | null };

function knownFrom(texts: readonly Text[], prior: CodebookPrior): { known: Known[]; vocabulary: Vocabulary } {
  const said = texts.map(({ text, language }) => saidWords(text, 0, text.length, language));
  const features = said.map(learnedFeatures);
  const vocabulary = vocabularyOf(features);
  const known = texts.map(({ label }, i) => ({
    label,
    tags: new Set(label ? tagsOf(label) : []),
    row: rowOf(countedFeatures(features[i] ?? [], vocabulary)),
    evidence: evidenceFor(said[i] ?? [], prior),
  }));
  return { known, vocabulary };
}

/** With sentences passed over every row has a feature more, in whose weight a tag's rareness is learned apart from words. */
function withRareness({ ids, values, squares }: Row, number: number): Row {
  return { ids: Int32Array.of(...ids, number), values: Float64Array.of(...values, ALWAYS), squares: squares + ALWAYS * ALWAYS };
}

/** One code of hundreds is far rarer among labels than a tag is taken to be: unless that is told beforehand, every word of every other label learns to speak against it. */
function rarerThanUsual(positive: number, count: number): number {
  const share = (positive + 1) / (count + 2);
  return Math.min(0, Math.log(share / (1 - share)) - BASE_LOGIT);
}

function taskOf(tag: string, known: readonly Known[]): Task & { count: number; positive: number } {
  const targets = new Int8Array(known.length);
  const offsets = new Float64Array(known.length);
  let [count, positive] = [0, 0];
  known.forEach((one, i) => {
    const says = verdict(one, tag);
    if (says === undefined) return;
    count++;
    if (says) positive++;
    targets[i] = says ? 1 : -1;
    offsets[i] = one.evidence.get(tag)?.logit ?? BASE_LOGIT;
  });
  const rarer = rarerThanUsual(positive, count);
  for (let i = 0; i < offsets.length; i++) offsets[i] = (offsets[i] as number) + rarer;
  return { targets, offsets, count, positive };
}

/** From this share of no's on a point's labels count in full. */
const ENOUGH_NO = 0.2;

/**
 * How far what a tag learned counts. Few labels must not overrule the codebook; and a point that was hardly ever said no to learned every word that
 * people use as a sign of it, so that after one great acceptance every other sentence was proposed.
 */
function scaleOf(tag: string, { count, positive }: { count: number; positive: number }): number {
  const cautious = count / (count + CAUTION);
  return tag.startsWith("point:") ? cautious * Math.min(1, (count - positive) / count / ENOUGH_NO) : cautious;
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
  const marked = labels.map((label) => ({ text: label.text, language: label.language, label }));
  const { known, vocabulary } = knownFrom([...marked, ...unmarked], prior);
  const size = vocabulary.known.size;
  // Without sentences passed over, how often a tag is among the labels says nothing about how often it is in talk.
  const rows = known.map(({ row }) => (unmarked.length > 0 ? withRareness(row, size) : row));
  const { add, learned } = gatherLearned(vocabulary);
  const weights = new Float64Array(size + 1);
  for (const tag of new Set(labels.flatMap(tagsOf))) {
    const task = taskOf(tag, known);
    fitLogistic(rows, task, weights);
    add(tag, { weights, scale: scaleOf(tag, task), positive: task.positive });
  }
  return { version: MODEL_VERSION, labels: labels.length, prior, learned };
}

/** Far below any proposal: what pushed such a tag is not worth keeping. */
const HOPELESS = -1;

const NO_PUSHES: Push[] = [];

/** What each of a sentence's features pushed one tag by. */
function pushesOf(number: number, counted: readonly Counted[], { pushes }: Learned): Push[] {
  return counted.flatMap(({ id, value, from, to }) => {
    const weight = weightIn(pushes[id], number);
    return weight === 0 ? [] : [{ from, to, weight: value * weight }];
  });
}

/** Evidence whose pushes are only gathered where somebody asks for them: most tags of most sentences are never proposed. */
function evidenceOf({ pushes, ...known }: { logit: number; bar: number; examples: number; pushes: () => Push[] }): Evidence {
  return {
    ...known,
    get pushes() {
      return pushes();
    },
  };
}

/** The log-odds of every tag that something speaks for or against in these words, with what made them where it could be proposed. */
export function weigh(words: readonly SaidWord[], { prior, learned }: SuggestionModel): Map<string, Evidence> {
  const evidence = evidenceFor(words, prior);
  const { counted, logits } = learnedLogits(words, learned);
  learned.tags.forEach((tag, number) => {
    const known = evidence.get(tag);
    const { bar = 0, pushes = NO_PUSHES } = known ?? {};
    const examples = learned.positives[number] ?? 0;
    const logit = (known?.logit ?? BASE_LOGIT) + (logits[number] ?? 0);
    if (logit < HOPELESS) evidence.set(tag, { logit, bar, examples, pushes });
    else evidence.set(tag, evidenceOf({ logit, bar, examples, pushes: () => [...pushes, ...pushesOf(number, counted, learned)] }));
  });
  return evidence;
}
