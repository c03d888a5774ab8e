import { readFileSync } from "node:fs";
import { collectCandidates } from "@/lib/keywords/candidates";
import { FEATURE_NAMES, featureRows } from "@/lib/keywords/features";
import { factsOf } from "@/lib/keywords/text-facts";
import { type Word, wordsOf } from "@/lib/keywords/words";
import { stemOf } from "@/lib/text/stems";

/** A document of a labelled set, and its gold phrases under their stems. */
export type Labelled = { id: string; set: string; text: string; gold: Set<string> };

/** Lower case, Porter stem of each word between spaces: the key under which phrases are compared. */
export function phraseKey(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll("’", "'")
    .trim()
    .split(/\s+/)
    .map((word) => stemOf(word))
    .join(" ");
}

type Line = { id?: unknown; text?: unknown; keyphrases?: unknown };

function parsed(line: string, where: string): Line {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new Error(`${where} is not a JSON object like {"id", "text", "keyphrases"}.`);
}

function phrasesIn(keyphrases: unknown, where: string): string[] {
  if (keyphrases === undefined || keyphrases === null) return [];
  if (Array.isArray(keyphrases)) return keyphrases.filter((phrase) => typeof phrase === "string" && phrase.trim() !== "");
  throw new Error(`${where}: "keyphrases" is not a list of phrases.`);
}

function labelled(line: string, { set, number, where }: { set: string; number: number; where: string }): Labelled {
  const { id, text, keyphrases } = parsed(line, where);
  if (typeof text !== "string") throw new Error(`${where} has no "text".`);
  return { id: String(id ?? number), set, text, gold: new Set(phrasesIn(keyphrases, where).map(phraseKey)) };
}

/**
 * Reads one JSON-lines file of `{ id, text, keyphrases }`; no keyphrases are an empty list. A broken line is told to `tell`, with file and
 * line, and left out; without `tell` it throws.
 */
export function readLabelled(file: string, tell?: (sentence: string) => void): Labelled[] {
  const name = file.replace(/^.*[\\/]/, "");
  const set = name.replace(/\.jsonl$/, "");
  const lines = readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [labelled(line, { set, number: i + 1, where: `${name}, line ${i + 1}` })];
    } catch (error) {
      if (!tell || !(error instanceof Error)) throw error;
      tell(`${error.message} It is left out.`);
      return [];
    }
  });
}

/** A text read for training: its words and gold, how much its set weighs, and whether its places count. */
export type Sample = { words: Word[]; gold: ReadonlySet<string>; weight: number; positions: boolean };

export function sampleOf({ text, gold }: Labelled, { weight, positions }: { weight: number; positions: boolean }): Sample {
  return { words: wordsOf(text, [{ start: 0, end: text.length }]), gold, weight, positions };
}

/** Candidates of many texts as the trees want them: one column of values for each feature; `group` numbers the text of each row. */
export type Table = {
  columns: Float64Array[];
  label: Uint8Array;
  weight: Float64Array;
  group: Int32Array;
  groups: number;
};

/** Of the candidates that are no gold, one in two is trained on, with twice the weight: the same figures in half the time. */
const KEPT_OF_OTHERS = 2;

/** The rows of all samples under a table of how common words are. */
export function tableOf(samples: readonly Sample[], common: ReadonlyMap<string, number>): Table {
  const rows: Float64Array[] = [];
  const [label, weight, group]: [number[], number[], number[]] = [[], [], []];
  samples.forEach((sample, number) => {
    const candidates = collectCandidates(sample.words);
    const features = featureRows(factsOf(sample.words, { positions: sample.positions, common }), candidates);
    candidates.forEach(({ key }, i) => {
      const isGold = sample.gold.has(key);
      if (!isGold && (number * 7 + i) % KEPT_OF_OTHERS > 0) return;
      rows.push(features[i] ?? new Float64Array());
      label.push(isGold ? 1 : 0);
      weight.push(isGold ? sample.weight : sample.weight * KEPT_OF_OTHERS);
      group.push(number);
    });
  });
  const columns = FEATURE_NAMES.map((_, f) => Float64Array.from(rows, (row) => row[f] ?? 0));
  return {
    columns,
    label: Uint8Array.from(label),
    weight: Float64Array.from(weight),
    group: Int32Array.from(group),
    groups: samples.length,
  };
}
