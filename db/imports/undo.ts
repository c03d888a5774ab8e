import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { updateInterview } from "@/db/interviews/update";
import { cancelJobs } from "@/db/jobs";
import { takeBackAudience } from "@/db/participants/audience";
import { standing } from "@/db/participants/standing";
import {
  accounts,
  codes,
  documents,
  highlightCodes,
  highlights,
  imports,
  interviewParticipants,
  interviews,
  participants,
  personas,
  responses,
} from "@/db/schema";
import type { FilledByImport, MadeByImport } from "@/db/schema/work";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import { hasReplies, takeBackSurveys } from "@/db/survey-imports/undo";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { ImportReport } from "@/lib/import/schema";
import { getImport, type ImportRef, requireImport } from "./report";
import { takeBackReplaced } from "./take-back-replaced";

/**
 * Takes an import back whole: its interviews and replies with all that hangs on them are set aside; people, personas, accounts and codes it made go where nothing
 * else holds them; what it filled in on others is empty again, and the audience it replaced is back, unless changed since. The same files can then be imported anew.
 * Undoing twice is undoing once. Throws NOT_FOUND, CONFLICT while it is still storing.
 */
export function undoImport(db: Db, ref: ImportRef): ImportReport {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const { undoneAt, made, files, storing } = requireImport(tx, ref);
    if (undoneAt !== null) return getImport(tx, ref);
    if (storing)
      throw new AppError("CONFLICT", "This import is still storing its rows, so nothing was undone. Stop it, or wait until it is through.");
    takeBackReplaced(tx, { studyId: ref.studyId, files });
    const at = now();
    cancelJobs(tx, ref);
    setInterviewsAside(tx, ref, at);
    takeBackSurveys(tx, { ...ref, at, made });
    setPeopleAside(tx, ref, at);
    if (made) takeBack(tx, { studyId: ref.studyId, made, at });
    tx.update(imports)
      .set({ undoneAt: at })
      .where(and(eq(imports.studyId, ref.studyId), eq(imports.id, ref.importId)))
      .run();
    return getImport(tx, ref);
  });
}

/** By `interviews_by_import`. */
function setInterviewsAside(tx: Db, { studyId, importId }: ImportRef, at: string): void {
  const rows = tx
    .select({ id: interviews.id, version: interviews.version })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.importId, importId), isNull(interviews.deletedAt)))
    .all();
  for (const { id, version } of rows) {
    tx.update(interviews)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(and(eq(interviews.studyId, studyId), eq(interviews.id, id)))
      .run();
  }
}

/** People of this import who are in no interview any more and replied to nothing. Those merged into somebody stay as they are: that person stands for them. */
function setPeopleAside(tx: Db, { studyId, importId }: ImportRef, at: string): void {
  const rows = tx
    .select({ id: participants.id, version: participants.version })
    .from(participants)
    .where(and(standing(studyId), eq(participants.importId, importId)))
    .all();
  for (const { id, version } of rows) {
    if (takesPart(tx, { studyId, participantId: id }) || hasReplied(tx, { studyId, participantId: id })) continue;
    tx.update(participants)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(and(eq(participants.studyId, studyId), eq(participants.id, id)))
      .run();
  }
}

function hasReplied(tx: Db, { studyId, participantId }: { studyId: string; participantId: string }): boolean {
  const where = and(eq(responses.studyId, studyId), eq(responses.participantId, participantId), isNull(responses.deletedAt));
  return tx.select({ id: responses.id }).from(responses).where(where).limit(1).get() !== undefined;
}

function takesPart(tx: Db, { studyId, participantId }: { studyId: string; participantId: string }): boolean {
  const found = tx
    .select({ id: interviews.id })
    .from(interviewParticipants)
    .innerJoin(interviews, eq(interviews.id, interviewParticipants.interviewId))
    .where(
      and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.participantId, participantId), isNull(interviews.deletedAt)),
    )
    .limit(1)
    .get();
  return found !== undefined;
}

function takeBack(tx: Db, { studyId, made, at }: { studyId: string; made: MadeByImport; at: string }): void {
  for (const filled of made.filled) emptyAgain(tx, { studyId, filled, at });
  for (const dated of made.dated ?? []) undate(tx, { studyId, ...dated });
  for (const id of made.personas) {
    if (holdsNobody(tx, { studyId, personaId: id })) {
      tx.update(personas)
        .set({ deletedAt: at, updatedAt: at, version: sql`${personas.version} + 1` })
        .where(and(eq(personas.studyId, studyId), eq(personas.id, id), isNull(personas.deletedAt)))
        .run();
    }
  }
  for (const id of made.codes ?? []) {
    if (marksNothing(tx, { studyId, codeId: id })) {
      tx.update(codes)
        .set({ deletedAt: at, updatedAt: at, version: sql`${codes.version} + 1` })
        .where(and(eq(codes.studyId, studyId), eq(codes.id, id), isNull(codes.deletedAt)))
        .run();
    }
  }
  for (const id of made.accounts) {
    const people = peopleWith(tx, and(eq(participants.studyId, studyId), eq(participants.accountId, id)));
    if (people === 0 && !hasReplies(tx, { studyId, accountId: id })) {
      tx.update(accounts)
        .set({ deletedAt: at, updatedAt: at, version: sql`${accounts.version} + 1` })
        .where(and(eq(accounts.studyId, studyId), eq(accounts.id, id), isNull(accounts.deletedAt)))
        .run();
    }
  }
}

/** An interview that a table gave its day has none again, unless it was changed since or is gone. */
function undate(tx: Db, { studyId, interviewId, date }: { studyId: string; interviewId: string; date: string }): void {
  const row = tx
    .select({ version: interviews.version, date: interviews.date })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.id, interviewId), isNull(interviews.deletedAt)))
    .get();
  if (row?.date === date) updateInterview(tx, { studyId, interviewId, version: row.version, patch: { date: null } });
}

/** No highlight of a text that still stands has it, and no code hangs under it. */
function marksNothing(tx: Db, { studyId, codeId }: { studyId: string; codeId: string }): boolean {
  const children = tx
    .select({ n: count() })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), eq(codes.parentId, codeId), isNull(codes.deletedAt)))
    .get();
  const marked = tx
    .select({ n: count() })
    .from(highlightCodes)
    .innerJoin(highlights, eq(highlights.id, highlightCodes.highlightId))
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(highlightCodes.codeId, codeId), isNull(highlights.deletedAt), isThere))
    .get();
  return (children?.n ?? 0) === 0 && (marked?.n ?? 0) === 0;
}

function holdsNobody(tx: Db, { studyId, personaId }: { studyId: string; personaId: string }): boolean {
  const planned = tx
    .select({ n: count() })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.placeholderPersonaId, personaId), isNull(interviews.deletedAt)))
    .get();
  if ((planned?.n ?? 0) > 0 || hasReplies(tx, { studyId, personaId })) return false;
  return peopleWith(tx, and(eq(participants.studyId, studyId), eq(participants.personaId, personaId))) === 0;
}

function peopleWith(tx: Db, where: ReturnType<typeof and>): number {
  return (
    tx
      .select({ n: count() })
      .from(participants)
      .where(and(where, isNull(participants.deletedAt)))
      .get()?.n ?? 0
  );
}

function emptyAgain(tx: Db, { studyId, filled, at }: { studyId: string; filled: FilledByImport; at: string }): void {
  const { participantId, values, interviews: carried, replaced } = filled;
  const row = tx
    .select()
    .from(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
    .get();
  // gone for good since
  if (!row) return;
  const kept = {
    ...(values.audience === row.audience && { audience: replaced?.audience ?? null }),
    ...(values.personaId === row.personaId && { personaId: null }),
    ...(values.role === row.role && { role: null }),
    ...(values.accountId === row.accountId && { accountId: null }),
  };
  if (Object.keys(kept).length === 0) return;
  tx.update(participants)
    .set({ ...kept, version: row.version + 1, updatedAt: at })
    .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
    .run();
  if (!("audience" in kept)) return;
  for (const change of replaced?.interviews ?? []) takeBackAudience(tx, participantId, change);
  if (carried.length === 0 || row.audience === null) return;
  tx.update(interviewParticipants)
    .set({ audience: null })
    .where(
      and(
        eq(interviewParticipants.participantId, participantId),
        eq(interviewParticipants.audience, row.audience),
        inArray(interviewParticipants.interviewId, carried),
      ),
    )
    .run();
}
