import { isCueHeader } from "@/lib/import/cue-table";
import { textSlices } from "@/lib/text/text-slices";
import { cleanHeader, foldedHeader } from "./clean-header";
import { isRecord, JSON_JOINER, type JsonPath, type JsonRecord, leavesOf, recordsIn } from "./json-records";
import type { SurveyMapping } from "./schema";
import type { OpenedSheet, SheetColumn, SheetProblem, SheetRow } from "./sheet";
import { EMPTY_ROW } from "./survey-rows";
import { MOST_COLUMNS } from "./survey-table";
import { metaLookup } from "./tools/meta-names";

/** SurveyJS's own fields; other fields of an answer are told by what they are called and hold, as in any table. */
const roleOf = metaLookup({
  key: "id|_id|responseid|response_id|instanceid|resultid|surveyresultid",
  submitted: "happendat|happenedat",
  language: "locale",
  seconds: "timespent",
  ignore: "pageno|clientid|processedurl",
});

const COMMENT = /^(.+)-Comment$/;
/** The names that SurveyJS gives questions until somebody else does. */
const DEFAULT_NAME = /^question\d+$/i;
const KEY = (path: JsonPath) => path.join("\u0001");

type Field = { path: JsonPath; other: boolean };

/** Opens a list of answers in JSON: of SurveyJS (choices in lists, matrices in objects, `-Comment` beside a question) or of plain objects. As `openSurvey`. */
export function openJson(bytes: Uint8Array, { format }: Pick<SurveyMapping, "format">): OpenedSheet {
  const source = textSlices(bytes);
  const [first = ""] = source.slices();
  if (!/^\s*[[{]/.test(first)) return { kind: "not-a-survey" };
  const records = recordsIn([...source.slices()].join(""));
  if (records === null) return { kind: "not-a-survey" };
  const fields = fieldsOf(records);
  const names = new Set(fields.map(({ path }) => path[0] ?? ""));
  if (format === undefined && isTranscript([...names].map(foldedHeader))) return { kind: "not-a-survey" };
  const surveyjs = isSurveyJs(fields, names);
  const found = format?.endsWith("surveyjs") || (format === undefined && surveyjs > 0) ? "json:surveyjs" : "json:generic";
  if (fields.length > MOST_COLUMNS) {
    const reason = `The answers of this file have ${fields.length.toLocaleString("en")} fields; at most ${MOST_COLUMNS.toLocaleString("en")} are read. Nothing was stored.`;
    return { kind: "refused", reason, format: found };
  }
  if (fields.length === 0)
    return { kind: "refused", reason: "Nobody has answered: every answer in this file is empty. Nothing was stored.", format: found };
  return {
    kind: "sheet",
    sheet: {
      format: found,
      confidence: format === undefined ? Math.max(surveyjs, 0.3) : 1,
      alternatives: [{ format: found === "json:surveyjs" ? "json:generic" : "json:surveyjs", confidence: 0.3 }],
      title: null,
      encoding: source.encoding,
      delimiter: null,
      headerRows: 1,
      zone: null,
      columns: fields.map((field, column) => columnOf(field, { column, fields })),
      joiners: [JSON_JOINER, ", "],
      warnings: [],
      rows: () => jsonRows(records, fields),
    },
  };
}

function isTranscript(names: string[]): boolean {
  const has = (...some: string[]) => some.some((name) => names.includes(name));
  return (
    isCueHeader(names) || (has("text", "transcript", "words") && has("start", "from", "speaker", "timestamp", "timestamps", "offsets"))
  );
}

function fieldsOf(records: readonly unknown[]): Field[] {
  const fields = new Map<string, Field>();
  for (const record of records) {
    if (!isRecord(record)) continue;
    for (const { path, cell } of leavesOf(record)) {
      const field = fields.get(KEY(path)) ?? { path, other: false };
      if (/^other$|[["]other["]/.test(cell)) field.other = true;
      fields.set(KEY(path), field);
    }
    if (fields.size > MOST_COLUMNS) break;
  }
  return [...fields.values()];
}

function isSurveyJs(fields: readonly Field[], names: ReadonlySet<string>): number {
  if ([...names].some((name) => COMMENT.test(name) || /^happene?dat$/i.test(name))) return 0.95;
  if (fields.some(({ path }) => path.length > 1)) return 0.8;
  return [...names].some((name) => DEFAULT_NAME.test(name)) ? 0.7 : 0;
}

function columnOf(field: Field, { column, fields }: { column: number; fields: readonly Field[] }): SheetColumn {
  const [name = "", ...inside] = field.path;
  const beside = COMMENT.exec(name)?.[1];
  const about = fields.find(({ path: [first] }) => beside !== undefined && first === beside);
  const question = about?.path[0] ?? name;
  const related = fields.filter(({ path: [first] }) => first === question || first === `${question}-Comment`).length > 1;
  const group = related || inside.length > 0 ? `q:${question}` : null;
  const base = { column, header: cleanHeader(question), sub: null, code: field.path.join("."), group };
  if (about) return { ...base, role: "question", part: about.other || field.other ? "write-in" : "comment" };
  if (inside.length > 0) return { ...base, role: "question", sub: inside.map(cleanHeader).join(" / "), part: nestedPart(inside) };
  const role = roleOf(name);
  return role === null && related ? { ...base, role: "question", part: "answer" } : { ...base, role, part: null };
}

/** Entries of a list of objects are numbered; anything else is a row of a matrix. */
function nestedPart([first = ""]: readonly string[]): "entry" | "row" {
  return /^\d+$/.test(first) ? "entry" : "row";
}

function* jsonRows(records: readonly unknown[], fields: readonly Field[]): Generator<SheetRow | SheetProblem, void> {
  const columns = new Map(fields.map(({ path }, column) => [KEY(path), column]));
  for (const [at, record] of records.entries()) yield isRecord(record) ? jsonRow(record, { line: at + 1, columns }) : notAnAnswer(at + 1);
}

function jsonRow(record: JsonRecord, { line, columns }: { line: number; columns: ReadonlyMap<string, number> }): SheetRow | SheetProblem {
  const cells = new Array<string>(columns.size).fill("");
  for (const { path, cell } of leavesOf(record)) cells[columns.get(KEY(path)) ?? -1] = cell;
  return cells.every((cell) => cell === "") ? { line, outcome: "skipped", reason: EMPTY_ROW } : { line, cells };
}

function notAnAnswer(line: number): SheetProblem {
  return { line, outcome: "rejected", reason: "This entry of the list is no object with answers." };
}
