import { eq } from "drizzle-orm";
import { type Once, runOnce } from "@/db/idempotency";
import { addReadingJob, processingOf } from "@/db/jobs";
import { imports } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type ExistingStudy, planImport } from "@/lib/import/plan";
import type { ImportPlan, PlannedFile } from "@/lib/import/planned";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ImportReport, ReportFile } from "@/lib/import/schema";
import { existingStudy } from "./existing";
import { type Cast, castPerson, copyCast, emptyCast } from "./make-people";
import { inTrial, replaceByFile, replaceDocument } from "./replace-document";
import { findResembled } from "./resembled";
import { storeComments } from "./store-comments";
import { storeInterview } from "./store-interview";
import { storeLateRows } from "./store-late-rows";

type Request = { studyId: string; files: IncomingFile[]; options: ImportOptions; once?: Once | null };

const COMMENTS_LEFT_OUT =
  "Comments of this file were left out: its notes are about several people, and a comment does not say whom it is about.";
const NOTHING_TO_READ = { state: "done", done: 0, total: 0 } as const;

/** A batch of files understood before the write lock is taken, and the study it was understood in. */
export type Foreseen = { existing: ExistingStudy; plan: ImportPlan };

/** Reads the files of a batch. Throws NOT_FOUND, REFUSED for options that do not fit. */
export function foresee(db: Db, { studyId, files, options }: Request): Foreseen {
  const existing = existingStudy(db, { studyId });
  return { existing, plan: planImport({ files, options, existing }) };
}

/**
 * Stores a batch of files as one import and puts its texts in line to be read: each file whole or not at all, one bad file never stopping the
 * others, a file that is there already not again; sent again under the key of `once`, nothing. With `dryRun` only says what would be stored. Throws NOT_FOUND, REFUSED for options that do not fit.
 */
export function importFiles(db: Db, request: Request): ImportReport {
  const { studyId, files, options, once } = request;
  if (options.replaceDocumentId) {
    return replaceDocument(db, { studyId, files, options, once, documentId: options.replaceDocumentId });
  }
  const foreseen = foresee(db, request);
  if (options.dryRun) return reportTrial(foretell(db, { studyId, plan: foreseen.plan, options }));
  return write(db, (tx) => {
    const store = () => storeAll(tx, request, foreseen);
    if (!once) return store();
    return JSON.parse(runOnce(tx, once, () => ({ status: 201, body: JSON.stringify(store()) })).body);
  });
}

/** The report of a trial. */
export function reportTrial(files: ReportFile[]): ImportReport {
  return { id: null, dryRun: true, processing: NOTHING_TO_READ, undoneAt: null, createdAt: now(), files };
}

function storeAll(tx: Db, request: Request, foreseen: Foreseen): ImportReport {
  const { studyId } = request;
  const importId = request.options.importId ?? newId();
  requireFreeId(tx, importId);
  const createdAt = now();
  const { files, made, documentIds } = storeForeseen(tx, { ...request, importId, foreseen });
  tx.insert(imports).values({ id: importId, studyId, files, made, createdAt }).run();
  addReadingJob(tx, { studyId, documentIds, importId });
  return { id: importId, dryRun: false, processing: processingOf(tx, { studyId, importId }), undoneAt: null, createdAt, files };
}

/** Refuses the id of an import that is taken. Throws CONFLICT. */
export function requireFreeId(db: Db, importId: string): void {
  const taken = db.select({ id: imports.id }).from(imports).where(eq(imports.id, importId)).get();
  if (taken) throw new AppError("CONFLICT", "There is an import with this id already. Give another id, or none.");
}

/** Reading the files is done before the write lock is taken; if the study changed meanwhile, what was planned is planned again. */
function isSame(before: ExistingStudy, after: ExistingStudy): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

type Planned = { studyId: string; plan: ImportPlan; options: ImportOptions };

/** The reports of a dry run: a file that replaces a text is tried out and taken back, the others are looked up among the texts there are. */
export function foretell(db: Db, { studyId, plan, options }: Planned): ReportFile[] {
  const files = plan.files.map((file) => {
    const documentId = replacedBy(options, file);
    if (documentId === null) return { ...file.report, ...findResembled(db, { studyId, plan, file }) };
    return inTrial(db, (tx) => storeFile(tx, { studyId, importId: newId(), plan, options, cast: emptyCast(), file }).report);
  });
  if (plan.late.length === 0) return files;
  return inTrial(db, (tx) => storeLateRows(tx, { studyId, importId: newId(), plan, cast: emptyCast(), files }));
}

/** The text that a file is said to be the corrected version of. */
function replacedBy({ files }: ImportOptions, { report, interview }: PlannedFile): string | null {
  return interview ? (files?.find(({ file }) => file === report.name)?.replaces ?? null) : null;
}

type ToStore = Request & { importId: string; foreseen: Foreseen };
type StoredFiles = { files: ReportFile[]; made: Cast["made"]; documentIds: string[] };

/** Stores the files of a batch that was foreseen: their reports, what was made beside their interviews, and the texts to be read. Callers hold the write lock. */
export function storeForeseen(tx: Db, { studyId, importId, options, files: given, foreseen }: ToStore): StoredFiles {
  const current = existingStudy(tx, { studyId });
  const plan = isSame(foreseen.existing, current) ? foreseen.plan : planImport({ files: given, options, existing: current });
  let cast = emptyCast();
  const stored = plan.files.map((file): ReportFile => {
    const one = storeFile(tx, { studyId, importId, plan, options, cast, file });
    cast = one.cast;
    return one.report;
  });
  const files = storeLateRows(tx, { studyId, importId, plan, cast, files: stored });
  const documentIds = files.flatMap(({ status, documents }) =>
    status === "stored" || status === "updated" ? documents.flatMap(({ id }) => id ?? []) : [],
  );
  return { files, made: cast.made, documentIds };
}

type OneFile = Planned & { importId: string; cast: Cast; file: PlannedFile };

/** One file inside a savepoint of its own: what fails in it leaves nothing behind, its people neither. */
function storeFile(tx: Db, { studyId, importId, plan, options, cast, file }: OneFile): { report: ReportFile; cast: Cast } {
  const { report, interview } = file;
  if (!interview) return { report, cast };
  const attempt = copyCast(cast);
  const documentId = replacedBy(options, file);
  try {
    if (documentId !== null) {
      const replace = (savepoint: Db) => replaceByFile(savepoint, { studyId, importId, documentId, plan, cast: attempt, options, file });
      return { report: write(tx, replace), cast: attempt };
    }
    const stored = write(tx, (savepoint) => {
      const person = (key: string) => castPerson(savepoint, { studyId, importId, plan, cast: attempt, key });
      const made = storeInterview(savepoint, { studyId, importId, interview, person });
      const { comments: spans } = interview.document;
      return { ...made, ...storeComments(savepoint, { studyId, documentId: made.documentId, spans, cast: attempt }) };
    });
    return { report: reportStored(file, stored, attempt), cast: attempt };
  } catch (error) {
    if (error instanceof AppError && error.code === "DISK_FULL") throw error;
    const reason =
      error instanceof AppError ? error.message : "This file could not be stored, and nothing of it was. The others are as reported.";
    return { report: { ...report, status: "refused", reason, documents: [] }, cast };
  }
}

function reportStored(
  { report, interview }: PlannedFile,
  stored: { interviewId: string; documentId: string; title: string; leftOut: number },
  cast: Cast,
): ReportFile {
  const keys = interview?.document.speakers.map(({ person }) => person) ?? [];
  const documents = report.documents.map((document) => ({
    ...document,
    id: stored.documentId,
    interviewId: stored.interviewId,
    title: stored.title,
    speakers: document.speakers.map((speaker, index) => {
      const person = cast.people.get(keys[index] ?? "");
      if (!person || !speaker.participant) return speaker;
      return { ...speaker, participantId: person.id, participant: { ...speaker.participant, code: person.code } };
    }),
  }));
  return stored.leftOut === 0 ? { ...report, documents } : { ...report, documents, warnings: [...report.warnings, COMMENTS_LEFT_OUT] };
}
