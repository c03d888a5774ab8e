import type { StudyJourney } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { headerKeys } from "@/lib/survey-import/columns/headers";
import { isPersonalCell, isPersonalName } from "@/lib/survey-import/columns/personal";
import { unansweredIn } from "@/lib/survey-import/columns/profile";
import { isPersonHeader, statusOf } from "@/lib/survey-import/columns/roles";
import type { PlannedResponse } from "@/lib/survey-import/planned";
import type { ColumnRole, SurveyPreview } from "@/lib/survey-import/schema";
import type { SheetColumn, SheetProblem, SheetRow, SurveySheet } from "@/lib/survey-import/sheet";
import { type About, type AboutReader, aboutReader } from "./about-reader";
import { addToDigest, type DigestName, digestName, digestText, newDigest } from "./digest";
import { type Moment, type MomentReader, momentReader } from "./moments";
import { type CellReader, type Gathered, questionReaders } from "./question-reader";
import { type KeptField, keptFields } from "./read-by";

type Field = KeptField & { digest: DigestName };
type Manner = {
  format: string;
  columns: (role: ColumnRole) => number[];
  fields: Field[];
  cells: CellReader[];
  about: AboutReader;
  unanswered: string | null;
  moment: MomentReader;
  /** what tells rows apart whose tool gives no id: cells as they stand, by their headers, whatever the mapping makes of them */
  own: Field[];
  seen: Map<string, number>;
};

const SUBMITTED = digestName("submitted");
const STARTED = digestName("started");
const STATUS = digestName("status");
const ABOUT = digestName("about");

/** `journey`: the study's own, whose steps and stages cells may name. */
type Reading = { sheet: SurveySheet; preview: Pick<SurveyPreview, "mapping" | "format">; journey?: StudyJourney | undefined };

/**
 * The rows of an export as they will be stored, one by one, and those that are not read with their reason. The key is the tool's own id of the response
 * ("id:…"), else a digest of its cells as they stand, with the number of times it came ("row:…#1"), so that a longer export of the same survey adds
 * only the new. That digest rests on the row and the headers alone, never on roles that somebody chose or that other rows decide: all its cells but those
 * under a header (or in a column of the tool) that names people or personal data, and those that themselves hold an address, a number or a place. Memory grows only by one digest a row where the tool gives no id.
 */
export function* readRows({ sheet, preview, journey }: Reading): Generator<PlannedResponse | SheetProblem, void> {
  const manner = mannerOf({ sheet, preview, journey });
  for (const row of sheet.rows()) yield "outcome" in row ? row : planRow(row, manner);
}

function mannerOf({ sheet, preview: { mapping, format }, journey }: Reading): Manner {
  const byRole = new Map<ColumnRole, number[]>();
  for (const { column, role } of mapping.columns ?? []) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  const order = mapping.dayOrder ?? null;
  const names = headerKeys(sheet.columns);
  return {
    format,
    columns: (role) => byRole.get(role) ?? [],
    fields: keptFields(sheet, mapping).map((field) => ({ ...field, digest: digestName(`field:${field.name}`) })),
    cells: (mapping.questions ?? []).flatMap((question) => questionReaders(question, { format, order })),
    about: aboutReader(mapping, journey),
    moment: momentReader({ order, zone: mapping.zone ?? sheet.zone }),
    unanswered: unansweredIn(format),
    own: sheet.columns.flatMap((column, at) =>
      isAboutPeople(column) ? [] : [{ column: column.column, name: "", digest: digestName((names[at] ?? "").toLowerCase()) }],
    ),
    seen: new Map(),
  };
}

function planRow({ line, cells }: SheetRow, manner: Manner): PlannedResponse {
  const gathered = gather(cells, manner);
  const cellOf = (role: ColumnRole) => firstFilled(cells, manner.columns(role));
  const times = timesOf(cellOf, manner.moment);
  const status = statusIn(cells, manner, cellOf);
  const about = manner.about(cells);
  const fields = fieldsOf(cells, manner.fields, gathered);
  if (times.startedAt) addToDigest(gathered.digest, STARTED, times.startedAt);
  if (times.submittedAt) addToDigest(gathered.digest, SUBMITTED, times.submittedAt);
  addToDigest(gathered.digest, STATUS, status);
  // what holds for the whole file is no part of it: the same file again, without the wave it was stored with, says nothing new
  addToDigest(gathered.digest, ABOUT, JSON.stringify(about.said));
  return {
    line,
    key: keyOf(cellOf("key"), cells, manner),
    digest: digestText(gathered.digest),
    cells: gathered.cells,
    texts: gathered.texts,
    fields,
    status,
    ...times,
    language: cellOf("language")?.slice(0, 40) ?? null,
    seconds: secondsIn(cellOf("seconds")),
    person: cellOf("person"),
    ...personOf(about.all),
  };
}

function gather(cells: readonly string[], manner: Manner): Gathered {
  const gathered: Gathered = { cells: {}, texts: [], digest: newDigest() };
  for (const { column, read } of manner.cells) {
    const cell = cells[column]?.trim();
    if (cell && cell !== manner.unanswered) read(cell, gathered);
  }
  return gathered;
}

function personOf({ persona, audience, role, account, plan, stage, wave }: About) {
  return {
    persona: persona ?? null,
    audience: (audience as Audience | undefined) ?? null,
    role: (role as Role | undefined) ?? null,
    account: account ?? null,
    plan: plan ?? null,
    step: (stage as StepSlug | undefined) ?? null,
    wave: wave ?? null,
  };
}

type CellOf = (role: ColumnRole) => string | null;

function firstFilled(cells: readonly string[], columns: readonly number[]): string | null {
  for (const column of columns) {
    const cell = cells[column]?.trim();
    if (cell) return cell;
  }
  return null;
}

/** LimeSurvey writes 1980 for a reply that was finished at an unrecorded time. */
function timesOf(cellOf: CellOf, moment: MomentReader): { startedAt: string | null; submittedAt: string | null; zone: string | null } {
  const read = (role: ColumnRole): Moment | null => {
    const cell = cellOf(role);
    return cell === null || cell.startsWith("1980-01-01") ? null : moment(cell);
  };
  const [started, submitted] = [read("started"), read("submitted")];
  return { startedAt: started?.at ?? null, submittedAt: submitted?.at ?? null, zone: submitted?.zone ?? started?.zone ?? null };
}

/** A key rests on the cells themselves: what a mapping makes of them may be put right between two imports. */
function keyOf(id: string | null, cells: readonly string[], { own, seen }: Manner): string {
  if (id !== null) return `id:${id.slice(0, 200)}`;
  const digest = newDigest();
  for (const { column, digest: name } of own) {
    const cell = cells[column]?.trim();
    if (cell && !isPersonalCell(cell)) addToDigest(digest, name, cell);
  }
  const text = digestText(digest);
  const times = (seen.get(text) ?? 0) + 1;
  seen.set(text, times);
  return `row:${text}#${times}`;
}

/** By its header or its tool's word alone: what stands in its cells may tip with the rows that come. */
function isAboutPeople({ header, sub, role }: SheetColumn): boolean {
  if (role === "personal" || role === "person" || isPersonHeader(header)) return true;
  return isPersonalName(header) || (sub !== null && isPersonalName(sub));
}

/** Complete where the tool says so, where it is all the way through, or where it was submitted; a file that says nothing holds complete replies. */
function statusIn(cells: readonly string[], { columns }: Manner, cellOf: CellOf): "complete" | "partial" {
  for (const column of columns("status")) {
    const said = statusOf(cells[column] ?? "");
    if (said) return said;
  }
  const progress = Number.parseFloat(cellOf("progress") ?? "");
  if (progress === 100) return "complete";
  if (columns("submitted").length > 0) return cellOf("submitted") === null ? "partial" : "complete";
  return Number.isFinite(progress) && progress < 100 ? "partial" : "complete";
}

function fieldsOf(cells: readonly string[], fields: readonly Field[], { digest }: Gathered): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { column, name, digest: seed } of fields) {
    const cell = cells[column]?.trim();
    if (!cell) continue;
    found[name] = cell.slice(0, 2000);
    addToDigest(digest, seed, cell);
  }
  return found;
}

function secondsIn(cell: string | null): number | null {
  if (cell === null) return null;
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(cell);
  if (clock)
    return clock[3] === undefined
      ? Number(clock[1]) * 60 + Number(clock[2])
      : Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const seconds = Math.round(Number(cell.replace(",", ".")));
  return Number.isFinite(seconds) && seconds >= 0 && seconds < 1e9 ? seconds : null;
}
