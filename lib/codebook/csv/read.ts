import { AppError } from "@/lib/errors";
import { withoutGuard } from "@/lib/export/csv";
import { readTable, type Table } from "@/lib/import/table";
import { type CodeFields, type CsvColumn, colorOf, columnOf, kindOf } from "./columns";
import { splitDotted, splitPath } from "./path";

/** A line of a codebook file: the code it names, what it says of it, and why it cannot be stored (`wrong`) or what was left out (`note`). */
export type CodebookLine = { line: number; path: string[]; fields: CodeFields; wrong: string | null; note: string | null };

const MOST_LINES = 5000;
const MOST_LEVELS = 20;
const LONGEST_NAME = 120;
const LONGEST_TEXT = 4000;

/**
 * Reads a codebook: a table with a column for the name (ours, Taguette's `tag,description`, QualCoder's `code`), or plain lines, one code each,
 * with ">" between the levels. `dotted`: points and double colons part levels too. Throws REFUSED for a table without such a column, and for too many lines.
 */
export function readCodebook(text: string, { dotted }: { dotted: boolean }): CodebookLine[] {
  const plain = text.replace(/^\uFEFF/, "");
  const table = readTable(plain, { delimiter: delimiterOf(plain) });
  if (!table) throw new AppError("REFUSED", "The file is empty, so there is nothing to import.");
  const columns = table.headers.map(columnOf);
  const lines = columns.includes("name") ? tableLines(table, { columns, dotted }) : plainLines(plain, table, dotted);
  if (lines.length > MOST_LINES) {
    throw new AppError(
      "REFUSED",
      `The file names ${lines.length} codes; ${MOST_LINES} at a time are read. Cut it in parts. Nothing was changed.`,
    );
  }
  return lines;
}

/** Told from the first line alone: the texts below hold commas and semicolons of their own. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r|\n|$/));
  const count = (mark: string) => head.split(mark).length;
  return [";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

function tableLines(table: Table, { columns, dotted }: { columns: (CsvColumn | null)[]; dotted: boolean }): CodebookLine[] {
  if (table.damaged) throw new AppError("REFUSED", `${table.damaged} Nothing was changed.`);
  const hasParent = columns.includes("parent");
  return table.rows.map(({ line, cells }) => {
    const cell = (column: CsvColumn) => withoutGuard(cells[columns.indexOf(column)] ?? "").trim();
    const named = (text: string) => (dotted ? splitDotted(text) : splitPath(text));
    const path = hasParent ? [...splitPath(cell("parent")), cell("name")].filter((name) => name !== "") : named(cell("name"));
    const missing = cell("name") === "" ? "It has no name." : null;
    const { fields, wrong, note } = fieldsOf(cell);
    return { line, path, fields, wrong: missing ?? wrongPath(path) ?? wrong, note };
  });
}

function plainLines(text: string, table: Table, dotted: boolean): CodebookLine[] {
  const isTable = table.headers.length > 1 && table.rows.length > 0 && table.rows.every(({ cells }) => cells.every((cell) => cell !== ""));
  if (isTable) {
    const detail = `Line 1 names the columns ${table.headers.slice(0, 5).join(", ")}; one of them must be called name, code or tag. Nothing was changed.`;
    throw new AppError("REFUSED", detail, { errors: [{ path: "text", message: "no column with names" }] });
  }
  return text.split(/\r\n|\r|\n/).flatMap((words, index) => {
    const path = dotted ? splitDotted(words) : splitPath(words);
    return path.length === 0 ? [] : [{ line: index + 1, path, fields: {}, wrong: wrongPath(path), note: null }];
  });
}

function wrongPath(path: readonly string[]): string | null {
  const long = path.find((name) => name.length > LONGEST_NAME);
  if (long) return `The name “${long.slice(0, 40)}…” is longer than ${LONGEST_NAME} characters.`;
  return path.length > MOST_LEVELS ? `It lies ${path.length} levels deep; ${MOST_LEVELS} are the most.` : null;
}

const TEXTS = [
  ["definition", "definition"],
  ["when_to_use", "whenToUse"],
  ["when_not", "whenNot"],
  ["example", "example"],
] as const;

function fieldsOf(cell: (column: CsvColumn) => string): Pick<CodebookLine, "fields" | "wrong" | "note"> {
  const fields: CodeFields = {};
  for (const [column, field] of TEXTS) if (cell(column) !== "") fields[field] = cell(column);
  const long = TEXTS.find(([column]) => cell(column).length > LONGEST_TEXT);
  if (long) return { fields: {}, wrong: `Its ${long[0].replaceAll("_", " ")} is longer than ${LONGEST_TEXT} characters.`, note: null };
  const kind = kindOf(cell("kind"));
  if (kind) fields.kind = kind;
  else if (cell("kind") !== "") return { fields: {}, wrong: `There is no kind “${cell("kind").slice(0, 40)}”.`, note: null };
  const key = cell("key").toLowerCase();
  if (/^[\p{L}\p{N}]$/u.test(key)) fields.key = key;
  else if (key !== "") return { fields: {}, wrong: `The key “${key.slice(0, 10)}” is not one letter or digit.`, note: null };
  const color = colorOf(cell("color"));
  if (color) fields.color = color;
  const note = color === null && cell("color") !== "" ? `The colour ${cell("color").slice(0, 20)} is none of ours and is left out.` : null;
  return { fields, wrong: null, note };
}
