import { and, eq } from "drizzle-orm";
import { carryFindings } from "@/db/findings/codes";
import { recordAction } from "@/db/history/record";
import { codes } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Code } from "@/lib/codebook/schema";
import { descendants } from "@/lib/codebook/tree";
import { AppError } from "@/lib/errors";
import { quoted } from "@/lib/history/label";
import { changeCode } from "./delete";
import { type CodeRef, findIn, getCode, listCodes } from "./list";
import { carriersOf, moveCode } from "./move";

/**
 * Makes one code of two: `into` stays with its own name and definition, takes the other's highlights (one that carried both counts once),
 * its findings and the codes under it. Answers the surviving code. Throws REFUSED for itself, NOT_FOUND.
 */
export function mergeCodes(db: Db, { studyId, codeId, into }: CodeRef & { into: string }): { code: Code } {
  if (codeId === into) throw new AppError("REFUSED", "A code cannot be merged into itself. Choose two codes.");
  return write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const gone = findIn(book, codeId);
    const stays = findIn(book, into);
    const under = and(eq(codes.studyId, studyId), eq(codes.parentId, codeId));
    const children = tx.select({ id: codes.id }).from(codes).where(under).all();
    const touched = { codeIds: [codeId, into, ...children.map(({ id }) => id)], ...carriersOf(tx, { studyId, codeId }) };
    const label = `merge of ${quoted(gone.name)} into ${quoted(stays.name)}`;
    recordAction(tx, { studyId, kind: "codes-merged", label, ...touched }, () => {
      moveCode(tx, { studyId, codeId, to: into });
      carryFindings(tx, { studyId, codeId, to: [into], leave: true });
      if (descendants(book, codeId).has(into)) changeCode(tx, { studyId, codeId: into, change: { parentId: gone.parentId } });
      for (const { id } of children) if (id !== into) changeCode(tx, { studyId, codeId: id, change: { parentId: into } });
      changeCode(tx, { studyId, codeId, change: { deletedAt: now() } });
    });
    return { code: getCode(tx, { studyId, codeId: into }) };
  });
}
