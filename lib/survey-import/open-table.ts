import { foldedHeader } from "./clean-header";
import { holdsAnswers } from "./not-a-survey";
import type { SurveyMapping } from "./schema";
import type { OpenedSheet, SheetColumn, SurveySheet } from "./sheet";
import { refuseSummary } from "./summary-exports";
import { type RowRule, surveyRows } from "./survey-rows";
import { refuseTwoDelimiters, refuseWidth, surveyTable } from "./survey-table";
import type { Faults, RawTable } from "./table/raw-table";
import type { ColumnFacts, Head, Opened } from "./tools/tool";
import { type Candidate, candidatesFor, toolNamed } from "./tools/tools";

const HEAD_ROWS = 60;

type Hints = Pick<SurveyMapping, "format" | "headerRows">;
type Named = { name: string; hints: Hints };

function refused(reason: string, format: string | null = null): OpenedSheet {
  return { kind: "refused", reason, format };
}

/** Opens a table that may be an export of answers; as `openSurvey`. */
export function openTable(table: RawTable, { name, hints }: Named): OpenedSheet {
  const head = headOf(table);
  if (head === null)
    return hints.format === undefined
      ? { kind: "not-a-survey" }
      : refused("The file is empty: there is nothing in it. Nothing was stored.");
  const whole = refuseWidth(head.rows) ?? refuseSummary(head) ?? refuseTwoDelimiters(head.rows, table.delimiter);
  if (whole !== null) return refused(whole);
  const [best, ...others] = candidates(head, hints);
  if (best === undefined || (hints.format === undefined && !holdsAnswers({ head, best, name, delimiter: table.delimiter })))
    return { kind: "not-a-survey" };
  return openWith(table, { head, best, others, headerRows: hints.headerRows ?? best.headerRows });
}

type Known = { head: Head; best: Candidate; others: readonly Candidate[]; headerRows: 1 | 2 | 3 };

function openWith(table: RawTable, { head, best, others, headerRows }: Known): OpenedSheet {
  const formatOf = ({ tool }: Candidate) => `${table.container}:${tool.name}`;
  const survey = surveyTable(table, headerRows);
  if (survey.refused !== null) return refused(survey.refused, formatOf(best));
  const opened: Opened = { head, headerRows, facts: survey.facts };
  const rule = { headerRows, width: survey.width, least: survey.least, skips: best.tool.skips?.(opened) ?? null };
  const nobody = refuseNobody(table, rule);
  if (nobody !== null) return refused(nobody, formatOf(best));
  const reads = best.tool.reads?.(opened) ?? null;
  const sheet: SurveySheet = {
    format: formatOf(best),
    confidence: best.confidence,
    alternatives: others.map((other) => ({ format: formatOf(other), confidence: other.confidence })),
    title: table.title,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerRows,
    zone: best.tool.zone?.(opened) ?? null,
    columns: named(best.tool.columns(opened), survey),
    joiners: best.tool.joiners(opened),
    warnings: warningsOf(survey.faults),
    ...(reads && { mapping: reads.mapping }),
    rows: () => (reads ? convertedRows(surveyRows(table, rule), reads.cells) : surveyRows(table, rule)),
  };
  return { kind: "sheet", sheet };
}

function* convertedRows(rows: ReturnType<SurveySheet["rows"]>, convert: (cells: string[]) => string[]): ReturnType<SurveySheet["rows"]> {
  for (const row of rows) yield "cells" in row ? { ...row, cells: convert(row.cells) } : row;
}

/** The first rows that are not empty; null where there is none. */
function headOf(table: RawTable): Head | null {
  const rows: string[][] = [];
  for (const { cells } of table.rows()) {
    if (cells.some((cell) => cell !== "")) rows.push(cells);
    if (rows.length >= HEAD_ROWS) break;
  }
  const [first] = rows;
  return first ? { rows, header: first.map(foldedHeader), container: table.container } : null;
}

function candidates(head: Head, { format }: Hints): Candidate[] {
  const found = candidatesFor(head);
  const chosen = format === undefined ? null : toolNamed(format);
  if (chosen === null) return found;
  const recognised = chosen.recognise(head);
  return [{ tool: chosen, confidence: 1, headerRows: recognised?.headerRows ?? 1 }, ...found.filter(({ tool }) => tool !== chosen)];
}

/** Why an export is refused in which nobody answers: all its rows are previews, tests, empty or damaged. Null where somebody does. */
function refuseNobody(table: RawTable, rule: RowRule): string | null {
  const reasons = new Map<string, number>();
  for (const row of surveyRows(table, rule)) {
    if ("cells" in row) return null;
    reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + 1);
  }
  const [most] = [...reasons].toSorted((a, b) => b[1] - a[1]);
  const why = most ? ` Of ${most[1]} rows: ${most[0].charAt(0).toLowerCase()}${most[0].slice(1)}` : "";
  return `No respondent in this export: every row is left out.${why} Nothing was stored.`;
}

/** Columns as wide as the table; one with neither header nor cells is ignored, one without a header is called by its place. */
function named(
  columns: readonly SheetColumn[],
  { width, facts }: { width: number; facts: readonly (ColumnFacts | undefined)[] },
): SheetColumn[] {
  return Array.from({ length: width }, (_, at): SheetColumn => {
    const column = columns[at] ?? { column: at, header: "", sub: null, code: null, role: null, group: null, part: null };
    if (column.header !== "") return column;
    const header = `Column ${at + 1}`;
    return (facts[at]?.filled ?? 0) === 0 ? { ...column, header, role: "ignore", part: null } : { ...column, header };
  });
}

function warningsOf({ lostCells, loose }: Faults): string[] {
  const warnings: string[] = [];
  if (lostCells > 0)
    warnings.push(`${lostCells} ${lostCells === 1 ? "cell contains" : "cells contain"} U+FFFD: letters that an earlier program had lost.`);
  if (loose.length > 0)
    warnings.push(
      `Quotation marks inside quoted cells are not doubled (line ${loose.slice(0, 5).join(", ")}): they were read as they stand.`,
    );
  return warnings;
}
