import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { STAGES } from "@/lib/journey/vocabulary";

export type Row = { text: string; label: string };
/** A labelled set, and what its codebook says of each label. */
export type LabelledSet = { file: string; rows: Row[]; definitions: Record<string, string> };
type Tell = (sentence: string) => void;

function rowIn(line: string, where: string, tell: Tell): Row[] {
  try {
    const { text, label } = JSON.parse(line) as { text?: unknown; label?: unknown };
    if (typeof text === "string" && typeof label === "string" && label.trim() !== "") return [{ text, label }];
    tell(`${where} has no "text" or no "label". It is left out.`);
  } catch {
    tell(`${where} is not a JSON object like {"id", "text", "label"}. It is left out.`);
  }
  return [];
}

function definitionsFor(path: string, tell: Tell): Record<string, string> {
  const beside = join(dirname(path), "labels.json");
  if (!existsSync(beside)) return {};
  try {
    const all = JSON.parse(readFileSync(beside, "utf8")) as Record<string, unknown>;
    const own = Object.hasOwn(all, basename(path)) ? all[basename(path)] : all;
    return Object.fromEntries(Object.entries(own ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    tell("labels.json is not JSON: labels stand by their names alone.");
    return {};
  }
}

const STAGE_DEFINITIONS = new Map(Object.values(STAGES).flatMap((stages) => stages.map(({ slug, definition }) => [slug, definition])));

/** The sets of a folder's .jsonl files, or of one file: broken lines are told and left out, other files left alone. A stage of ours without a definition has the product's own. */
export function readSets(place: string, tell: Tell): LabelledSet[] {
  const paths = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .map((name) => join(place, name))
    : [place];
  return paths.map((path) => {
    const file = basename(path);
    const rows = readFileSync(path, "utf8")
      .replace(/^\uFEFF/, "")
      .split("\n")
      .flatMap((line, i) => (line.trim() === "" ? [] : rowIn(line, `${file}, line ${i + 1}`, tell)));
    const given = definitionsFor(path, tell);
    const labels = [...new Set(rows.map(({ label }) => label))];
    const definitions = labels.map((label) => [label, Object.hasOwn(given, label) ? given[label] : (STAGE_DEFINITIONS.get(label) ?? "")]);
    return { file, rows, definitions: Object.fromEntries(definitions) };
  });
}
