import { isGenericLabel, isNameLike, labelKey } from "./labels";
import type { LineLabel } from "./line-labels";

const LONGEST = 60;
const TWO_WORDS = /^[^\s\d]+(?:\s+[^\s\d]+)+$|^speaker \d{1,2}$/i;

function isHeader(lines: string[], index: number): boolean {
  const line = lines[index] ?? "";
  const apart = index === 0 || (lines[index - 1] ?? "").trim() === "";
  if (!apart || (lines[index + 1] ?? "").trim() === "" || line.length > LONGEST || line.trim() === "") return false;
  return !/[.:?!,;]\s*$/.test(line) && !/^[\s#>*+-]/.test(line) && (isNameLike(line) || isGenericLabel(line));
}

/** Otter's own way of writing, which headings in somebody's notes have not: its footer, two blanks after a name, or names of two words in a talk with questions. */
function looksExported(lines: string[], headers: number[]): boolean {
  if (lines.slice(-6).some((line) => /otter\.ai/i.test(line))) return true;
  const asks = lines.some((line) => line.trimEnd().endsWith("?"));
  return headers.every((index) => /\S {2}$/.test(lines[index] ?? "") || (asks && TWO_WORDS.test((lines[index] ?? "").trim())));
}

/**
 * Labels that stand alone above each paragraph, without a time (Otter's export without times). Null unless at least two names return and
 * nearly every paragraph has one above it.
 */
export function bareHeaders(lines: string[]): { labels: (LineLabel | null)[]; accepted: Map<string, string> } | null {
  const headers = lines.flatMap((_, index) => (isHeader(lines, index) ? [index] : []));
  const counts = new Map<string, number>();
  for (const index of headers) counts.set(labelKey(lines[index] ?? ""), (counts.get(labelKey(lines[index] ?? "")) ?? 0) + 1);
  const returning = headers.filter((index) => (counts.get(labelKey(lines[index] ?? "")) ?? 0) > 1);
  const paragraphs = lines.filter((line, index) => line.trim() !== "" && (lines[index - 1] ?? "").trim() === "").length;
  const names = new Set(returning.map((index) => labelKey(lines[index] ?? "")));
  if (names.size < 2 || headers.length < paragraphs * 0.7 || !looksExported(lines, returning)) return null;
  const accepted = new Map(headers.map((index) => [labelKey(lines[index] ?? ""), (lines[index] ?? "").trim()]));
  const at = new Set(headers);
  const labels = lines.map((line, index): LineLabel | null =>
    at.has(index) ? { style: "header", label: line.trim(), startMs: null, rest: "" } : null,
  );
  return { labels, accepted };
}
