import { readFileSync } from "node:fs";
import { collectCandidates } from "@/lib/keywords/candidates";
import { featureRows } from "@/lib/keywords/features";
import { wordsOf } from "@/lib/keywords/words";
import { stemOf } from "@/lib/text/stems";

/** A document of a labelled set, and its gold phrases under their stems. */
export type Labelled = { id: string; set: string; text: string; gold: Set<string> };
/** A candidate phrase as the ranker sees it, with whether the gold list holds it. */
export type Row = { set: string; document: number; features: Float64Array; label: number; weight: number };

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

/** Reads one JSON-lines file of `{ id, text, keyphrases }`. */
export function readLabelled(file: string): Labelled[] {
  const set = file.replace(/^.*\//, "").replace(/\.jsonl$/, "");
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { id: string; text: string; keyphrases: string[] })
    .map(({ id, text, keyphrases }) => ({ id, set, text, gold: new Set(keyphrases.map(phraseKey)) }));
}

/** The candidate phrases of a document and their features, as the extractor sees a short written text. */
export function candidatesOf({ text }: Labelled): { keys: string[]; rows: Float64Array[] } {
  const words = wordsOf(text, [{ start: 0, end: text.length }]);
  const candidates = collectCandidates(words);
  return { keys: candidates.map(({ key }) => key), rows: featureRows(words, candidates, true) };
}

/** Training rows of some documents, with and without the features of position; every document weighs the same within its set. */
export function rowsOf(documents: readonly Labelled[], weightOfSet: (set: string) => number): Row[] {
  return documents.flatMap((document, index) => {
    const words = wordsOf(document.text, [{ start: 0, end: document.text.length }]);
    const candidates = collectCandidates(words);
    const labels = candidates.map((candidate) => (document.gold.has(candidate.key) ? 1 : 0));
    const weight = weightOfSet(document.set);
    return [true, false].flatMap((positions) =>
      featureRows(words, candidates, positions).map((features, i) => ({
        set: document.set,
        document: index,
        features,
        label: labels[i] ?? 0,
        weight: weight * (positions ? 1 : 0.5),
      })),
    );
  });
}
