import { type BatchTable, findBatchTable } from "./batch-table";
import { checkOptions } from "./check-options";
import { lateRows, type StoredText } from "./late-rows";
import { type ExistingPeople, type PeopleRegister, peopleRegister } from "./people";
import { planText } from "./plan-text";
import type { ImportPlan, PlannedFile } from "./planned";
import { reportOf, reportTable, type Understood } from "./preview";
import { type IncomingFile, type ReadFile, readImportFile } from "./read-file";
import { type KnownLabel, rememberSpeakers } from "./remembered";
import type { ImportOptions } from "./schema";
import { type ProposedSpeaker, proposeSpeakersForBatch } from "./speakers";

export type ExistingStudy = ExistingPeople & {
  /** texts of earlier imports that are still there, by the hash of the file they came from */
  documents: { sha256: string; documentId: string; interviewId: string }[];
  /** the labels of its texts, each with the part and the person it had wherever it stands; null where that differs */
  labels?: KnownLabel[];
  /** its imported texts with their people, asked for where a table may be about them */
  texts?: () => StoredText[];
};

export type ImportRequest = { files: IncomingFile[]; options: ImportOptions; existing: ExistingStudy };

type Named = IncomingFile & { read: ReadFile };

function repeats(files: IncomingFile[]): boolean[] {
  const seen = new Set<string>();
  return files.map(({ sha256 }) => {
    const repeated = seen.has(sha256);
    seen.add(sha256);
    return repeated;
  });
}

type Batch = {
  request: ImportRequest;
  table: BatchTable | null;
  proposed: ProposedSpeaker[][];
  register: PeopleRegister;
  repeated: boolean[];
};

/** What one file of the batch becomes; null for a table and for what is refused. A file that is there already is understood, but adds nobody. */
function understand(file: Named, index: number, batch: Batch): Understood | null {
  if (index === batch.table?.index || file.read.kind !== "text") return null;
  const { existing, options } = batch.request;
  const replaces = options.files?.some((one) => one.file === file.name && one.replaces) ?? false;
  const stored = replaces ? null : (existing.documents.find(({ sha256 }) => sha256 === file.sha256) ?? null);
  const kept = stored !== null || batch.repeated[index] === true ? { stored } : null;
  const register = kept ? peopleRegister(existing) : batch.register;
  const defaults = { ...options.defaults, persona: existing.personas.find(({ id }) => id === options.defaults?.personaId)?.name ?? null };
  const attributes = batch.table?.reading.perFile.get(index) ?? [];
  const speakers = batch.proposed[index] ?? [];
  return { ...planText({ file, read: file.read, index, speakers, attributes, options, defaults, register }), register, kept };
}

/**
 * Understands a batch of files together: reads each, finds the table about the others, tells the interviewer from who answers, the same
 * person across files, and what is already there. Pure: nothing is stored, and ids are null except those of what exists.
 * A file the options leave out takes no part. One bad file is refused with a sentence and never stops the others; options that name what is not there throw AppError REFUSED.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { options, existing } = request;
  const leftOut = new Set((options.files ?? []).flatMap(({ file, leaveOut }) => (leaveOut ? [file] : [])));
  const files = request.files.filter(({ name }) => !leftOut.has(name));
  const named: Named[] = files.map((file) => ({ ...file, read: readImportFile(file) }));
  checkOptions(options, { files: named, names: new Set(request.files.map(({ name }) => name)), known: existing });
  const texts = named.some(({ read }) => read.kind === "table") ? (existing.texts?.() ?? []) : [];
  const table = findBatchTable(named, { given: options.attributes, stored: texts.map(({ fileName }) => fileName) });
  const said = table?.reading.perFile ?? new Map();
  const proposed = rememberSpeakers(speakersOf(named, said), { known: existing.labels ?? [], isSaid: (index) => said.has(index) });
  const register = peopleRegister(existing);
  const batch: Batch = { request, table, proposed, register, repeated: repeats(files) };
  const understood = named.map((file, index) => understand(file, index, batch));
  // Reports come last: a later file may have told more of a person than an earlier one knew.
  const reports = named.map((file, index) => reportOf(file, understood[index] ?? undefined));
  const statuses = reports.map(({ status }) => status);
  const planned = named.map((file, index): PlannedFile => {
    const report = index === table?.index ? reportTable(file, table, statuses) : reports[index];
    const of = understood[index];
    return { report: report ?? reportOf(file), interview: of && !of.kept ? of.interview : null };
  });
  const late = lateRows({ table, texts, firstIndex: named.length, register });
  return { files: planned, late, people: register.people, personas: register.personas, accounts: register.accounts };
}

type Attributes = Map<number, { participant: string | null; interviewer: string | null }[]>;

function speakersOf(files: Named[], perFile: Attributes): ProposedSpeaker[][] {
  const names = (index: number, field: "participant" | "interviewer") => (perFile.get(index) ?? []).flatMap((row) => row[field] ?? []);
  return proposeSpeakersForBatch(
    files.map(({ read }, index) => ({
      parsed: read.kind === "text" ? read.parsed : { text: "", turns: [] },
      hints: { interviewers: names(index, "interviewer"), participants: names(index, "participant") },
    })),
  );
}
