import Papa from "papaparse";
import type { Flow, FlowSegment, FlowStep } from "./flow";
import { readCount } from "./read-count";
import { SEGMENTS_LIMIT, STEPS_LIMIT } from "./schema";

/** A step or a persona that the study knows, by which a table's own words are recognised. */
type Known = { steps: readonly { slug: FlowStep["step"]; name: string }[]; personas: readonly { id: string; name: string }[] };

/** What a table says: a flow, whether its steps run across, and what was made of it, in sentences; or why it cannot be read. */
export type TableRead = { ok: true; flow: Flow; across: boolean; notes: string[] } | { ok: false; reason: string };

type Grid = { columns: string[]; rows: { name: string; cells: string[] }[] };

const TOTAL = /^(?:all|everybody|everyone|total|overall|sum|gesamt|entered|count|users|accounts|visitors|n)$/iu;

/**
 * Reads a table from a spreadsheet or a CSV file: steps down and segments across, or (`across`) the other way round. Percentages, fractions and negative
 * figures are refused with the cell; blanks are not known. Without a column of everybody, the sum of the segments stands for it where all are known.
 */
export function readFlowTable(text: string, { across, known }: { across?: boolean | undefined; known: Known }): TableRead {
  const grid = readGrid(text);
  if (typeof grid === "string") return { ok: false, reason: grid };
  const turned = across ?? runsAcross(grid, known);
  const { columns, rows } = turned ? transposed(grid) : grid;
  if (rows.length < 2)
    return { ok: false, reason: "There is only one step in this table. A flow needs two: one to come from and one to go to." };
  if (rows.length > STEPS_LIMIT)
    return { ok: false, reason: `There are ${rows.length} steps in this table; a flow holds ${STEPS_LIMIT} at most.` };
  if (columns.length >= SEGMENTS_LIMIT)
    return {
      ok: false,
      reason: `There are ${columns.length} segments in this table; a flow holds ${SEGMENTS_LIMIT - 1} beside everybody.`,
    };
  const figures: (number | null)[][] = [];
  for (const { name, cells } of rows) {
    const read = cells.map(readCount);
    const wrong = read.findIndex(({ ok }) => !ok);
    const fault = read[wrong];
    if (fault && !fault.ok) return { ok: false, reason: `${name}, ${columns[wrong] ?? "everybody"}: ${fault.reason} Nothing was stored.` };
    figures.push(read.map((one) => (one.ok ? one.value : null)));
  }
  return { ok: true, across: turned, ...toFlow({ columns, rows, figures, known }) };
}

/** The table as names and cells, or why it is none. A first row without figures names the columns; a first column without any names the rows. */
function readGrid(text: string): Grid | string {
  const { data } = Papa.parse<string[]>(text.trim(), {
    ...(text.includes("\t") ? { delimiter: "\t" } : {}),
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
  });
  const lines = data.map((line) => line.map((cell) => cell.trim()));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const [first, ...rest] = lines.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ""));
  if (!first || width === 0) return "There is nothing in this table.";
  const isNamed = (cell: string) => cell !== "" && !readCount(cell).ok && !cell.includes("%") && !/^[-−]?\d/u.test(cell);
  const hasHead = first.slice(1).some(isNamed) || (width === 1 && isNamed(first[0] ?? "") && rest.some(([cell = ""]) => !isNamed(cell)));
  const body = hasHead ? rest : [first, ...rest];
  const hasNames = width > 1 && body.some(([cell = ""]) => isNamed(cell));
  if (body.length === 0) return "There are names in this table, and no figures under them.";
  if (!hasHead && !hasNames) return "The steps have no names in this table. Copy their names with the figures.";
  const columns = (hasNames ? first.slice(1) : first).map((cell, index) =>
    hasHead && cell !== "" ? cell : index === 0 ? "Everybody" : `Segment ${index + 1}`,
  );
  const rows = body.map((line, index) => ({
    name: (hasNames && line[0]) || (hasNames ? `Step ${index + 1}` : "Everybody"),
    cells: hasNames ? line.slice(1) : line,
  }));
  return { columns, rows };
}

/** Whether the steps run across: more of the columns' than of the rows' names are known steps; else, whichever way the figures fall more often. */
function runsAcross({ columns, rows }: Grid, known: Known): boolean {
  const names = new Set(known.steps.map(({ name }) => name.toLowerCase()));
  const knownOf = (list: string[]) => list.filter((name) => names.has(name.toLowerCase())).length;
  const [down, across] = [knownOf(rows.map(({ name }) => name)), knownOf(columns)];
  if (down !== across) return across > down;
  if (columns.length < 2 || rows.length < 2) return columns.length > rows.length;
  const figures = rows.map(({ cells }) => cells.map((cell) => knownCount(cell)));
  return falls(figures) > falls(columns.map((_, index) => figures.map((row) => row[index] ?? null)));
}

const knownCount = (cell: string) => {
  const read = readCount(cell);
  return read.ok ? read.value : null;
};

/** The share of neighbours in these lists that fall or stay the same, 0 to 1. */
function falls(lists: (number | null)[][]): number {
  const pairs = lists.flatMap((list) =>
    list.slice(1).flatMap((value, index) => (value === null || list[index] == null ? [] : [value <= (list[index] ?? 0)])),
  );
  return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length;
}

function transposed({ columns, rows }: Grid): Grid {
  return {
    columns: rows.map(({ name }) => name),
    rows: columns.map((name, index) => ({ name, cells: rows.map(({ cells }) => cells[index] ?? "") })),
  };
}

type Figures = Grid & { figures: (number | null)[][]; known: Known };

function toFlow({ columns, rows, figures, known }: Figures): { flow: Flow; notes: string[] } {
  const steps = rows.map(({ name }, index): FlowStep => ({ id: `s${index + 1}`, name: name.slice(0, 200), step: knownStep(name, known) }));
  const parts = columns.map((name, index): FlowSegment => {
    const persona = known.personas.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return {
      id: `g${index + 1}`,
      name: name.slice(0, 200),
      key: false,
      personaId: persona?.id ?? null,
      entered: figures.map((row) => row[index] ?? null),
    };
  });
  const total = parts.length === 1 ? 0 : parts.findIndex(({ name }) => TOTAL.test(name));
  const all = parts[total];
  const placed = steps.filter(({ step }) => step !== null).length;
  const notes =
    placed === steps.length
      ? []
      : [`${placed} of ${steps.length} steps were recognised as steps of the journey; the others can be placed in the table.`];
  if (all) return { flow: { steps, segments: [all, ...parts.filter((part) => part !== all)] }, notes };
  const entered = figures.map((row) =>
    row.some((value) => value === null) ? null : row.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  );
  const sum: FlowSegment = { id: "everybody", name: "Everybody", key: false, personaId: null, entered };
  return {
    flow: { steps, segments: [sum, ...parts] },
    notes: ["No column is everybody's: the sum of the segments stands for it, where all of them are known.", ...notes],
  };
}

function knownStep(name: string, { steps }: Known): FlowStep["step"] {
  return steps.find((step) => step.name.toLowerCase() === name.toLowerCase())?.slug ?? null;
}
