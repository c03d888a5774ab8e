import { and, eq, ne } from "drizzle-orm";
import { codes } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Code, CodeGone } from "@/lib/codebook/schema";
import { descendants } from "@/lib/codebook/tree";
import { AppError } from "@/lib/errors";
import { changeCode } from "./delete";
import { type CodeRef, findIn, getCode, listCodes } from "./list";
import { moveCode } from "./move";

/**
 * Makes one code of two: `into` stays with its own name and definition, takes the other's highlights (one that carried both counts once)
 * and the codes under it. Answers the surviving code and what `restoreCode` needs to undo it. Throws REFUSED for itself, NOT_FOUND.
 */
export function mergeCodes(db: Db, { studyId, codeId, into }: CodeRef & { into: string }): { code: Code } & CodeGone {
  if (codeId === into) throw new AppError("REFUSED", "A code cannot be merged into itself. Choose two codes.");
  return write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const gone = findIn(book, codeId);
    const stays = findIn(book, into);
    const moved = moveCode(tx, { studyId, codeId, to: into });
    const toParentId = descendants(book, codeId).has(into) ? stays.parentId : null;
    if (toParentId) changeCode(tx, { studyId, codeId: into, change: { parentId: gone.parentId } });
    const children = moveChildren(tx, { studyId, codeId, into });
    changeCode(tx, { studyId, codeId, change: { deletedAt: now() } });
    return { code: getCode(tx, { studyId, codeId: into }), undo: { to: into, ...moved, children, toParentId } };
  });
}

function moveChildren(tx: Db, { studyId, codeId, into }: CodeRef & { into: string }): string[] {
  const under = and(eq(codes.studyId, studyId), eq(codes.parentId, codeId), ne(codes.id, into));
  const children = tx.select({ id: codes.id }).from(codes).where(under).all();
  for (const { id } of children) changeCode(tx, { studyId, codeId: id, change: { parentId: into } });
  return children.map(({ id }) => id);
}
