import { isMark } from "@/lib/survey-import/choice-words";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import type { ColumnFacts } from "./tool";

const LONG = 60;
const FEW = 20;

type Grouped = { label: string; facts: ColumnFacts | undefined };

function isChoice({ label, facts }: Grouped): boolean {
  return (facts?.values ?? []).every((value) => value === label || value === "-99" || isMark(value));
}

/** Numeric exports write the place of the choice in its column: 1 in the first, 2 in the second. */
function arePlaces(columns: readonly Grouped[]): boolean {
  const filled = columns.filter(({ facts }) => (facts?.filled ?? 0) > 0);
  return filled.length > 1 && columns.every(({ facts }, index) => (facts?.values ?? []).every((value) => value === String(index + 1)));
}

function areTexts(columns: readonly Grouped[]): boolean {
  const values = new Set(columns.flatMap(({ facts }) => facts?.values ?? []));
  if ([...values].every((value) => /^-?\d+(?:[.,]\d+)?%?$/.test(value))) return false;
  const many = columns.some(({ facts }) => facts?.many ?? false) || values.size > FEW;
  return many || [...values].some((value) => value.length > LONG || value.includes("\n"));
}

/**
 * What several columns of one question hold: one choice each (its text, a mark, or its place), the rows of a matrix (few values that return),
 * or as many open answers.
 */
export function groupedPart(columns: readonly Grouped[]): Extract<SheetColumn["part"], "option" | "row" | "entry"> {
  if (columns.every(isChoice) || arePlaces(columns)) return "option";
  return areTexts(columns) ? "entry" : "row";
}
