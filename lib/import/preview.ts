import { type BatchTable, refuseTable } from "./batch-table";
import { countCodes } from "./coded-spans";
import type { PeopleRegister } from "./people";
import type { PlannedText } from "./plan-text";
import type { IncomingFile, ReadFile } from "./read-file";
import type { AttributeColumn, FileStatus, ReportDocument, ReportFile, ReportSpeaker } from "./schema";

const OPENING_TURNS = 6;
const OPENING_LENGTH = 180;

type Named = IncomingFile & { read: ReadFile };
type Kept = { stored: { documentId: string; interviewId: string } | null };
/** A text as it was understood; `kept` where it stays as it is, being there already or twice in the import. */
export type Understood = PlannedText & { register: PeopleRegister; kept: Kept | null };

function blank({ name, bytes, sha256, read }: Named): ReportFile {
  return {
    name,
    bytes: bytes.length,
    sha256,
    encoding: read.encoding,
    kind: null,
    format: null,
    status: "refused",
    warnings: read.warnings,
    documents: [],
    rows: null,
    rejected: [],
    columns: null,
  };
}

function firstWords(text: string): string {
  const line = text
    .slice(0, OPENING_LENGTH * 2)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= OPENING_LENGTH) return line;
  const cut = line.lastIndexOf(" ", OPENING_LENGTH);
  return `${line.slice(0, cut > 0 ? cut : OPENING_LENGTH).replace(/[\ud800-\udbff]$/, "")}…`;
}

function speakersOf({ interview, people, register }: Understood): ReportSpeaker[] {
  return interview.document.speakers.map(({ label, role, words, person: key, remembered }) => {
    const person = key === null ? undefined : people.get(key);
    const persona = register.personas.find((one) => one.key === person?.persona)?.name ?? null;
    const participant = person
      ? { code: person.code, name: person.name, isNew: person.participantId === null, audience: person.audience, persona }
      : null;
    return { label, role, words, participantId: person?.participantId ?? null, participant, ...(remembered && { remembered }) };
  });
}

function documentOf(understood: Understood): ReportDocument {
  const { interview, people, register, kept } = understood;
  const { document } = interview;
  const opening = document.turns.slice(0, OPENING_TURNS).map(({ start, end, speaker }) => ({
    speaker: document.speakers[speaker]?.label ?? "",
    text: firstWords(document.text.slice(start, Math.min(end, start + OPENING_LENGTH * 3))),
  }));
  const personas = [...people.values()].flatMap(({ persona }) => register.personas.find(({ key }) => key === persona)?.name ?? []);
  return {
    id: kept?.stored?.documentId ?? null,
    interviewId: kept?.stored?.interviewId ?? null,
    title: interview.title,
    words: document.words,
    turns: document.turns.length,
    opening: opening.length > 0 ? opening : [{ speaker: "", text: firstWords(document.text) }],
    date: interview.date,
    persona: personas[0] ?? null,
    speakers: speakersOf(understood),
    ...(document.comments.length > 0 && { codes: countCodes(document.comments) }),
  };
}

/** The report of one file before anything is stored: refused with its reason, else what was understood, for the preview. */
export function reportOf(file: Named, understood?: Understood): ReportFile {
  const report = blank(file);
  const { read } = file;
  if (read.kind === "refused") return { ...report, reason: read.reason };
  if (read.kind === "table") return { ...report, reason: refuseTable(read.table) };
  if (!understood) return report;
  const { kind, format } = read.parsed;
  const kept = understood.kept ? keptReason(understood.kept) : {};
  const warnings = [...read.warnings, ...understood.warnings];
  return { ...report, kind, format, status: "stored", warnings, documents: [documentOf(understood)], ...kept };
}

function keptReason({ stored }: Kept): { status: FileStatus; reason: string } {
  const reason = stored
    ? "This file is in the study already: nothing was stored again."
    : "This file stands twice in this import: it is stored once.";
  return { status: "unchanged", reason };
}

const PERSONAL: ReadonlySet<AttributeColumn> = new Set(["participant", "interviewer", "account"]);

/** Each row by what becomes of the file it describes; one about a text that is stored already counts as updated until that is known. */
function countRows({ table, reading }: BatchTable, statuses: FileStatus[]): NonNullable<ReportFile["rows"]> {
  const rows = { read: table.rows.length, stored: 0, updated: 0, unchanged: 0, skipped: 0, rejected: reading.rejected.length };
  const kinds = { stored: "stored", unchanged: "unchanged", updated: "skipped", refused: "skipped" } as const;
  const byLine = new Map([...reading.perFile].flatMap(([index, entries]) => entries.map(({ line }) => [line, statuses[index]] as const)));
  for (const status of byLine.values()) rows[status === undefined ? "updated" : kinds[status]] += 1;
  return rows;
}

/** The report of the table about the other files: each row counts with the file it describes. `statuses` are those of the batch, by index. */
export function reportTable(file: Named, batch: BatchTable, statuses: FileStatus[]): ReportFile {
  const { table, columns, reading } = batch;
  const rows = countRows(batch, statuses);
  const status: FileStatus = rows.stored > 0 ? "stored" : rows.updated > 0 ? "updated" : rows.unchanged > 0 ? "unchanged" : "refused";
  const described = table.headers.map((header, index) => {
    const meaning = columns[index] ?? "ignore";
    const type = meaning === "date" ? "date" : "text";
    return { header, question: null, type, personalData: PERSONAL.has(meaning), stored: meaning !== "ignore", meaning };
  });
  const format = table.delimiter === "\t" ? "tsv:attributes" : "csv:attributes";
  const warnings = [...file.read.warnings, ...reading.warnings];
  const reason =
    status === "refused" ? { reason: "No row of this table describes a file of this import that was stored, or a text of the study." } : {};
  return { ...blank(file), kind: "attributes", format, status, ...reason, warnings, rows, rejected: reading.rejected, columns: described };
}
