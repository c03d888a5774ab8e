import { and, eq } from "drizzle-orm";
import { carryFindings, setFindingsOfCode } from "@/db/findings/codes";
import { putNaming } from "@/db/history/naming-codes";
import { recordAction } from "@/db/history/record";
import { codes } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { keyRefusal } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import { sameCodeName, wouldCycle } from "@/lib/codebook/tree";
import { AppError } from "@/lib/errors";
import { quoted } from "@/lib/history/label";
import { counted } from "@/lib/text/counted";
import { type CodeLeaving, leavingOf } from "./leaving";
import { type CodeRef, findIn, getCode, listCodes } from "./list";
import { carriersOf, moveCode, returnCode } from "./move";

type CodeRow = typeof codes.$inferSelect;
type Change = Partial<Pick<CodeRow, "parentId" | "deletedAt" | "key">>;

/** Changes one stored code, with a new version. */
export function changeCode(tx: Db, { studyId, codeId, change }: CodeRef & { change: Change }): void {
  const one = and(eq(codes.studyId, studyId), eq(codes.id, codeId));
  const row = tx.select({ version: codes.version }).from(codes).where(one).get();
  if (!row) return;
  tx.update(codes)
    .set({ ...change, version: row.version + 1, updatedAt: now() })
    .where(one)
    .run();
}

/**
 * Deletes a code. Where highlights carry it, `moveTo` says what they carry instead, another code's id or "none" (rule 14): without it,
 * CONFLICT with the counts, and nothing is changed. Codes under it show one level up; findings follow the highlights, or stay and say that it is deleted.
 */
export function deleteCode(db: Db, { studyId, codeId, version, moveTo }: CodeRef & { version: number; moveTo?: string }): void {
  write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const code = findIn(book, codeId);
    requireVersion(code, version);
    if (moveTo === undefined && code.highlights > 0) {
      const detail = `"${code.name}" is on ${counted(code.highlights, "highlight")} of ${counted(code.people, "person", "people")}. Say what takes its place: another code, or none.`;
      throw new AppError("CONFLICT", detail, { extra: { highlights: code.highlights, people: code.people } });
    }
    const to = moveTo === undefined || moveTo === "none" ? null : findIn(book, moveTo).id;
    if (to === codeId) throw new AppError("REFUSED", "Highlights cannot move to the code that is being deleted. Choose another.");
    const label = `deletion of the code ${quoted(code.name)}`;
    const touched = { codeIds: [codeId, ...(to === null ? [] : [to])], ...carriersOf(tx, { studyId, codeId }) };
    recordAction(tx, { studyId, kind: "code-deleted", label, ...touched }, () => {
      moveCode(tx, { studyId, codeId, to });
      if (to !== null) carryFindings(tx, { studyId, codeId, to: [to], leave: true });
      changeCode(tx, { studyId, codeId, change: { deletedAt: now() } });
    });
  });
}

/**
 * Brings a deleted or merged code back, on the highlights that carried it then, with the codes that hung under it and the competitors, touchpoints and
 * content that named it (those that name another by now keep that), as far as the last 30 days tell.
 * Throws CONFLICT for a name taken meanwhile, NOT_FOUND.
 */
export function restoreCode(db: Db, { studyId, codeId }: CodeRef): Code {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = tx
      .select()
      .from(codes)
      .where(and(eq(codes.studyId, studyId), eq(codes.id, codeId)))
      .get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a code with this id in this study, so there is nothing to restore.");
    if (row.deletedAt === null) return getCode(tx, { studyId, codeId });
    const undo = leavingOf(tx, { studyId, codeId });
    const ids = (moved: readonly { id: string }[]) => moved.map(({ id }) => id);
    const touched = {
      highlightIds: ids(undo.highlights),
      suggestionIds: ids(undo.suggestions),
      codeIds: [codeId, ...(undo.to === null ? [] : [undo.to]), ...ids(undo.rehung)],
    };
    recordAction(tx, { studyId, kind: "code-restored", label: `return of the code ${quoted(row.name)}`, ...touched }, () => {
      changeCode(tx, { studyId, codeId, change: { deletedAt: null, key: freeKeyOf(listCodes(tx, { studyId }), row.key) } });
      requireOwnName(listCodes(tx, { studyId }), codeId);
      for (const place of undo.rehung) returnPlace(tx, { studyId, place });
      returnCode(tx, { studyId, codeId, undo });
      setFindingsOfCode(tx, { studyId, codeId, put: ids(undo.findings), taken: [] });
      putNaming(tx, { studyId, codeId, image: undo.named, from: undo.to });
      const added = undo.findings.filter((finding) => finding.added);
      if (undo.to !== null) setFindingsOfCode(tx, { studyId, codeId: undo.to, put: [], taken: ids(added) });
    });
    return getCode(tx, { studyId, codeId });
  });
}

/** The key it had; none where another code was given it meanwhile. */
function freeKeyOf(book: readonly Code[], key: string | null): string | null {
  return key !== null && keyRefusal(key, book) === null ? key : null;
}

function requireOwnName(book: readonly Code[], codeId: string): void {
  const code = findIn(book, codeId);
  const taken = book.find(({ id, parentId, name }) => id !== codeId && parentId === code.parentId && sameCodeName(name, code.name));
  if (!taken) return;
  const detail = `There is another code "${taken.name}" in this place by now. Rename that one first, then restore this one.`;
  throw new AppError("CONFLICT", detail, { extra: { current: taken } });
}

/** A code that a merge hung elsewhere hangs where it was again, unless it was moved since. */
function returnPlace(tx: Db, { studyId, place }: { studyId: string; place: CodeLeaving["rehung"][number] }): void {
  const one = and(eq(codes.studyId, studyId), eq(codes.id, place.id));
  const row = tx.select({ parentId: codes.parentId }).from(codes).where(one).get();
  if (row && row.parentId === place.to && place.from !== null) hang(tx, { studyId, codeId: place.id, parentId: place.from });
}

/** Hangs a code under another, unless a move made meanwhile would turn that into a ring. */
function hang(tx: Db, { studyId, codeId, parentId }: CodeRef & { parentId: string }): void {
  const stored = tx
    .select({ id: codes.id, parentId: codes.parentId, name: codes.name })
    .from(codes)
    .where(eq(codes.studyId, studyId))
    .all();
  if (!wouldCycle(stored, { id: codeId, parentId })) changeCode(tx, { studyId, codeId, change: { parentId } });
}
