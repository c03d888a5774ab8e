import { and, desc, eq, lte } from "drizzle-orm";
import { changeText } from "@/db/documents/change-text";
import type { Moved } from "@/db/documents/move-highlights";
import { contentOf, type KeptSpeaker, keepFirst, type RevisionContent } from "@/db/documents/revisions";
import { type DocumentRow, requireDocument } from "@/db/documents/rows";
import { type Once, runOnce } from "@/db/idempotency";
import { addReadingJob, processingOf } from "@/db/jobs";
import { participantsById } from "@/db/participants/rows";
import { documentRevisions, highlights, imports } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { planImport } from "@/lib/import/plan";
import type { ImportPlan, PlannedFile, PlannedInterview } from "@/lib/import/planned";
import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ImportReport, Replaced, ReportFile } from "@/lib/import/schema";
import { personBehind } from "@/lib/interviews/speaker-name";
import { existingStudy } from "./existing";
import { type Cast, castPerson, emptyCast } from "./make-people";
import { replacedSpeakers } from "./replaced-speakers";

type Request = { studyId: string; documentId: string; files: IncomingFile[]; options: ImportOptions; once?: Once | null | undefined };

const TRIAL = new AppError("CONFLICT", "Nothing was stored: this was a trial.");
const COMMENTS_STAY = "The comments in this file were not made highlights again: those of the text stay as they are.";
const BACK = "The text as it was is kept in its history: restore that revision, or undo this import, to have it back.";

/**
 * Puts a corrected file in the place of a text: its highlights are found again in the new words, its labels stay the people they were, its history
 * keeps the old text, and the report lists each highlight that moved, holds other words now or could not be placed. The same text again is left as
 * it is. With `dryRun` tells the same and stores nothing. Throws NOT_FOUND; REFUSED for more than one file; a file that does not fit is its report's refusal.
 */
export function replaceDocument(db: Db, request: Request): ImportReport {
  const { studyId, files, options, once } = request;
  if (files.length !== 1) {
    throw new AppError("REFUSED", "A text is replaced by one corrected file, and these are several or none. Give the one file.", {
      errors: [{ path: "replaceDocumentId", message: "one file replaces one text" }],
    });
  }
  // what the text came from is left out, so that its own file can come in again
  const existing = { ...existingStudy(db, { studyId }), documents: [] };
  const plan = planImport({ files, options, existing });
  if (options.dryRun) {
    const report = inTrial(db, (tx) => replaceAll(tx, { ...request, plan }));
    return { ...report, id: null, dryRun: true, processing: { state: "done", done: 0, total: 0 } };
  }
  if (!once) return write(db, (tx) => replaceAll(tx, { ...request, plan }));
  return write(db, (tx) => {
    const answer = runOnce(tx, once, () => ({ status: 201, body: JSON.stringify(replaceAll(tx, { ...request, plan })) }));
    return JSON.parse(answer.body);
  });
}

/** Does it, and takes it back: only so is it told exactly which highlights would find their words. */
export function inTrial<Told>(db: Db, work: (tx: Db) => Told): Told {
  let told: { value: Told } | undefined;
  try {
    write(db, (tx) => {
      told = { value: work(tx) };
      throw TRIAL;
    });
  } catch (error) {
    if (error !== TRIAL || !told) throw error;
  }
  if (!told) throw TRIAL;
  return told.value;
}

type Replacing = Request & { plan: ImportPlan };

function replaceAll(tx: Db, { studyId, documentId, plan, options }: Replacing): ImportReport {
  requireDocument(tx, { studyId, documentId });
  const importId = newId();
  const cast = emptyCast();
  const [planned] = plan.files;
  if (!planned) throw new AppError("REFUSED", "There is no file in this import.");
  const file = replaceByFile(tx, { studyId, importId, documentId, plan, cast, options, file: planned });
  const createdAt = now();
  tx.insert(imports)
    .values({ id: importId, studyId, files: [file], made: cast.made, createdAt })
    .run();
  if (file.status === "updated") addReadingJob(tx, { studyId, documentIds: [documentId], importId });
  return { id: importId, dryRun: false, processing: processingOf(tx, { studyId, importId }), undoneAt: null, createdAt, files: [file] };
}

type ByFile = {
  studyId: string;
  importId: string;
  documentId: string;
  plan: ImportPlan;
  cast: Cast;
  options: ImportOptions;
  file: PlannedFile;
};

/** Puts one planned file in the place of a text, its new people through `cast`. A file that does not fit is refused in its report. Throws NOT_FOUND for an unknown text. */
export function replaceByFile(tx: Db, { studyId, importId, documentId, plan, cast, options, file }: ByFile): ReportFile {
  const row = requireDocument(tx, { studyId, documentId });
  const { report, interview } = file;
  const reason = interview ? misfit(row, interview) : null;
  if (!interview || reason !== null) return { ...report, ...(reason !== null && { status: "refused", reason, documents: [] }) };
  const person = (key: string) => castPerson(tx, { studyId, importId, plan, cast, key });
  const said = new Set((options.speakers ?? []).flatMap(({ file: name, label }) => (name === report.name ? [label] : [])));
  return replaceText(tx, { row, interview, report, person, said });
}

/** Why a file cannot take the place of a text. */
function misfit(row: DocumentRow, { document }: PlannedInterview): string | null {
  if (row.kind === document.kind) return null;
  return row.kind === "transcript"
    ? "No speakers were found in this file, and the text it is to replace is a transcript. Nothing was changed; check the labels of the file."
    : "This file is a transcript, and the text it is to replace is notes. Nothing was changed; import the file by itself.";
}

type OneText = {
  row: DocumentRow;
  interview: PlannedInterview;
  report: ReportFile;
  person: Parameters<typeof replacedSpeakers>[1]["person"];
  said: ReadonlySet<string>;
};

function replaceText(tx: Db, { row, interview, report, person, said }: OneText): ReportFile {
  const { document } = interview;
  keepFirst(tx, row);
  const before = contentOf(tx, row);
  const spoken = replacedSpeakers(tx, { row, planned: document, person, said });
  if (isSameTalk(before, { text: document.text, ...spoken })) {
    return {
      ...report,
      status: "unchanged",
      replaced: replacedOf(tx, { row, moved: NOTHING, before: row }),
      documents: documentsOf(tx, { report, row, speakers: spoken.speakers }),
    };
  }
  const { format, fileName, sha256 } = document;
  const file = { format, fileName, sha256 };
  const transcript = row.kind === "transcript" ? { spoken: { ...spoken, exactly: true } } : {};
  const changed = changeText(tx, { row, text: document.text, reason: "replaced", file, ...transcript });
  const replaced = replacedOf(tx, { row: changed.row, moved: changed.moved, before: row });
  return {
    ...report,
    status: "updated",
    replaced,
    warnings: [...report.warnings, ...(document.comments.length > 0 ? [COMMENTS_STAY] : []), BACK],
    documents: documentsOf(tx, { report, row, speakers: spoken.speakers }),
  };
}

const NOTHING: Moved = { moved: [], changed: [], orphaned: [], returned: [] };

/** The same words by the same people: then nothing is replaced, whatever the file is called. */
function isSameTalk(before: RevisionContent, after: RevisionContent): boolean {
  const told = ({ text, turns, speakers }: RevisionContent) =>
    JSON.stringify([
      text,
      turns.map(({ start, end, speakerId, startMs }) => [start, end, speakerId, startMs]),
      speakers.map(who).toSorted(),
    ]);
  return told(before) === told(after);
}

const who = ({ id, label, role, participantId }: RevisionContent["speakers"][number]) => JSON.stringify([id, label, role, participantId]);

type Told = { report: ReportFile; row: DocumentRow; speakers: readonly KeptSpeaker[] };

/** The text in the report: its labels as they are stored now, people by their codes. */
function documentsOf(tx: Db, { report, row, speakers }: Told): ReportFile["documents"] {
  const ids = speakers.flatMap(({ participantId }) => participantId ?? []);
  const codes = new Map(participantsById(tx, { studyId: row.studyId, ids: [...new Set(ids)] }).map(({ id, code }) => [id, code]));
  return report.documents.map(({ codes: _left, ...document }) => ({
    ...document,
    ...{ id: row.id, interviewId: row.interviewId, title: row.title },
    speakers: document.speakers.map((speaker, index) => {
      const stored = speakers[index];
      if (!stored) return speaker;
      const participantId = personBehind(stored);
      const code = codes.get(participantId ?? "") ?? null;
      const participant = participantId === null ? null : { code, name: null, isNew: false };
      return { ...speaker, role: stored.role, participantId, participant };
    }),
  }));
}

function replacedOf(tx: Db, { row, moved, before }: { row: DocumentRow; moved: Moved; before: DocumentRow }): Replaced {
  const { studyId, id: documentId, version } = row;
  const kept = tx
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.studyId, studyId),
        eq(documentRevisions.documentId, documentId),
        lte(documentRevisions.version, before.version),
      ),
    )
    .orderBy(desc(documentRevisions.version))
    .limit(1)
    .get();
  const marks = tx
    .select({ id: highlights.id, quote: highlights.quote, deletedAt: highlights.deletedAt })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId)))
    .all();
  const quotes = new Map(marks.map(({ id, quote }) => [id, quote]));
  const touched = new Set([...moved.moved, ...moved.changed.map(({ id }) => id), ...moved.returned]);
  return {
    documentId,
    revisionId: kept?.id ?? null,
    version,
    unchanged: marks.filter(({ id, deletedAt }) => deletedAt === null && !touched.has(id)).length,
    ...{ moved: moved.moved, changed: moved.changed, returned: moved.returned },
    orphaned: moved.orphaned.map((id) => ({ id, quote: quotes.get(id) ?? "" })),
  };
}
