import { foldedHeader } from "./clean-header";
import type { SurveyMapping } from "./schema";
import type { OpenedSheet } from "./sheet";
import { surveyRows } from "./survey-rows";
import { surveyTable, type TableSurvey } from "./survey-table";
import type { RawTable } from "./table/raw-table";
import type { Head, Opened } from "./tools/tool";
import { type Candidate, candidatesFor, toolNamed } from "./tools/tools";

const HEAD_ROWS = 60;

type Hints = Pick<SurveyMapping, "format" | "headerRows">;

/** Opens a table that may be an export of answers; as `openSurvey`. */
export function openTable(table: RawTable, hints: Hints): OpenedSheet {
  const head = headOf(table);
  if (head === null) return { kind: "not-a-survey" };
  const [best, ...others] = candidates(head, hints);
  if (best === undefined) return { kind: "not-a-survey" };
  const headerRows = hints.headerRows ?? best.headerRows;
  const format = `${table.container}:${best.tool.name}`;
  const survey = surveyTable(table, headerRows);
  if (survey.refused !== null) return { kind: "refused", reason: survey.refused, format };
  const opened: Opened = { head, headerRows, facts: survey.facts };
  const columns = best.tool.columns(opened);
  const rule = { headerRows, width: survey.width, least: survey.least, skips: best.tool.skips?.(opened) ?? null };
  const rows = () => surveyRows(table, rule);
  return {
    kind: "sheet",
    sheet: {
      format,
      confidence: best.confidence,
      alternatives: others.map(({ tool, confidence }) => ({ format: `${table.container}:${tool.name}`, confidence })),
      title: table.title,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerRows,
      zone: best.tool.zone?.(opened) ?? null,
      columns,
      joiners: best.tool.joiners(opened),
      warnings: warningsOf(survey),
      rows,
    },
  };
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
  const named = format === undefined ? null : toolNamed(format);
  if (named === null) return found;
  const recognised = named.recognise(head);
  return [{ tool: named, confidence: 1, headerRows: recognised?.headerRows ?? 1 }, ...found.filter(({ tool }) => tool !== named)];
}

function warningsOf({ faults }: TableSurvey): string[] {
  const warnings: string[] = [];
  const lost = faults.lostCells;
  if (lost > 0)
    warnings.push(`${lost} ${lost === 1 ? "cell contains" : "cells contain"} U+FFFD: letters that an earlier program had lost.`);
  return warnings;
}
