import { clockMs } from "./clock";
import type { Cue } from "./cues";
import { readTable, type Table } from "./table";

export type CueTable = { format: "tsv" | "csv"; cues: Cue[] };

type Column = "start" | "end" | "speaker" | "text" | "number";

const COLUMNS: [Column, RegExp][] = [
  ["start", /^(?:start|start ?time|begin|from|time|timestamp|in)$/i],
  ["end", /^(?:end|end ?time|to|until|out|duration)$/i],
  ["speaker", /^(?:speaker|speaker ?name|name|who)$/i],
  ["text", /^(?:text|transcript|transcription|content|utterance|words|sentence)$/i],
  ["number", /^(?:#|id|index|no\.?|number|segment)$/i],
];

function columnOf(header: string): Column | null {
  return COLUMNS.find(([, pattern]) => pattern.test(header.trim()))?.[0] ?? null;
}

/** Which column is which, if every one of them is known and there are words with times; anything else is another kind of table. */
function columnsOf(headers: string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [index, header] of headers.entries()) {
    const column = columnOf(header);
    if (column === null || columns.has(column)) return null;
    columns.set(column, index);
  }
  const enough = columns.has("text") && columns.has("start") && (columns.has("end") || columns.has("speaker"));
  return enough ? columns : null;
}

/** Whether a table with these headers is a transcript: every column known, with words and times. */
export function isCueHeader(headers: string[]): boolean {
  return columnsOf(headers) !== null;
}

/** Whole numbers in a file with tabs are milliseconds (Whisper writes them so), other numbers seconds. */
function timeReader(table: Table, start: number): (cell: string) => number | null {
  const whole = table.rows.every(({ cells }) => /^\d*$/.test(cells[start] ?? ""));
  const factor = whole && table.delimiter === "\t" ? 1 : 1000;
  return (cell) => (/^\d+(?:\.\d+)?$/.test(cell) ? Math.round(Number(cell) * factor) : clockMs(cell));
}

/** A transcript kept as a table: start, end, words, and perhaps who speaks (Whisper's tsv is one). Null where the table is something else, or a time is none. */
export function readCueTable(text: string): CueTable | null {
  const head = text.slice(0, 300).split("\n", 1)[0] ?? "";
  if (!/[\t,;|]/.test(head) || columnsOf(head.split(/[\t,;|]/).map((cell) => cell.replace(/"/g, ""))) === null) return null;
  const table = readTable(text, { quoted: !head.includes("\t") });
  const columns = table ? columnsOf(table.headers) : null;
  if (!table || !columns || table.damaged || table.rows.length === 0) return null;
  const cell = (cells: string[], column: Column) => cells[columns.get(column) ?? -1] ?? "";
  const read = timeReader(table, columns.get("start") ?? 0);
  const cues: Cue[] = [];
  for (const { cells } of table.rows) {
    const startMs = read(cell(cells, "start"));
    if (startMs === null) return null;
    const speaker = cell(cells, "speaker").trim();
    cues.push({ startMs, endMs: read(cell(cells, "end")), lines: cell(cells, "text").split("\n"), ...(speaker === "" ? {} : { speaker }) });
  }
  return { format: table.delimiter === "\t" ? "tsv" : "csv", cues };
}
