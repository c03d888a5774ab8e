import { AS_LIST } from "@/lib/questionnaires/split-cell";
import { cleanCell } from "./table/clean-cell";

/** One answer of a JSON export: what its questions' names hold, nested as it came. */
export type JsonRecord = Record<string, unknown>;
/** Where a value lies: the question's name, then rows and columns of a matrix or the place in a list. */
export type JsonPath = readonly string[];

const DEEPEST = 6;
const WRAPPERS = ["responses", "data", "results", "answers", "items"];
/** Files come along whole, in letters. */
const ENCODED_FILE = /^data:[\w./+-]*;base64,/;

/** How several choices stand in one cell of a JSON export. */
export const JSON_JOINER = AS_LIST;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The list of answers in a JSON file, alone or under the usual names; null where it holds none. */
export function recordsIn(text: string): unknown[] | null {
  const start = text.trimStart().charAt(0);
  if (start !== "[" && start !== "{") return null;
  const value = parsed(text);
  if (isRecord(value)) {
    const list = Object.entries(value).find(([key, inner]) => WRAPPERS.includes(key.toLowerCase()) && Array.isArray(inner))?.[1];
    return Array.isArray(list) && list.some(isRecord) ? list : null;
  }
  return Array.isArray(value) && value.some(isRecord) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The values of one answer with their paths; a list of choices is one value, in the form of a JSON list. */
export function leavesOf(record: JsonRecord): { path: JsonPath; cell: string }[] {
  const leaves: { path: JsonPath; cell: string }[] = [];
  const walk = (value: unknown, path: JsonPath) => {
    const inner = path.length < DEEPEST ? insideOf(value) : null;
    if (inner) for (const [key, item] of inner) walk(item, [...path, key]);
    else leaves.push({ path, cell: cellOf(value) });
  };
  for (const [name, value] of Object.entries(record)) walk(value, [name]);
  return leaves;
}

/** What is inside a value that is more than one: the rows of a matrix, or the entries of a list of objects. */
function insideOf(value: unknown): [string, unknown][] | null {
  if (Array.isArray(value))
    return value.some((item) => typeof item === "object" && item !== null) ? value.map((item, at) => [String(at + 1), item]) : null;
  return isRecord(value) ? Object.entries(value) : null;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.length === 0 ? "" : written(value.map((item) => cleanCell(plain(item))));
  if (typeof value === "object") return written(value);
  const text = String(value);
  return ENCODED_FILE.test(text) ? "" : cleanCell(text);
}

function plain(item: unknown): string {
  return typeof item === "object" ? written(item) : String(item);
}

/** What is nested deeper than anybody asks is kept as JSON; deeper than can be written, it is left out. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "";
  }
}
