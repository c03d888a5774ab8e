import { and, eq } from "drizzle-orm";
import { recordAction } from "@/db/history/record";
import { codes } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { positionsFor } from "@/lib/codebook/order";
import type { PlaceCodeInput } from "@/lib/codebook/rework";
import type { Code } from "@/lib/codebook/schema";
import { wouldCycle } from "@/lib/codebook/tree";
import { AppError } from "@/lib/errors";
import { quoted } from "@/lib/history/label";
import { type CodeRef, findIn, getCode, listCodes } from "./list";
import { requireFreeName, requireParent } from "./write";

/**
 * Hangs a code under a parent (null: at the top), before one of the codes there or after the last. Siblings that make room keep their version.
 * Throws REFUSED where it would hang under itself, CONFLICT for a name taken there, NOT_FOUND.
 */
export function placeCode(db: Db, { studyId, codeId, parentId, beforeId }: CodeRef & PlaceCodeInput): Code {
  return write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const current = findIn(book, codeId);
    requireParent(book, parentId);
    if (wouldCycle(book, { id: codeId, parentId })) {
      throw new AppError("REFUSED", `"${current.name}" cannot hang under itself or under a code below it. Nothing was changed.`, {
        errors: [{ path: "parentId", message: "is the code itself or below it" }],
      });
    }
    requireFreeName(book, { id: codeId, name: current.name, parentId });
    const siblings = book.filter((code) => code.parentId === parentId && code.id !== codeId);
    const positions = positionsFor(siblings, { id: codeId, beforeId });
    const label = `move of the code ${quoted(current.name)}`;
    return recordAction(tx, { studyId, kind: "code-moved", label, codeIds: [codeId, ...positions.keys()] }, () => {
      for (const [id, position] of positions) if (id !== codeId) setPlace(tx, { studyId, codeId: id, set: { position } });
      const own = { parentId, position: positions.get(codeId) ?? current.position, version: current.version + 1, updatedAt: now() };
      setPlace(tx, { studyId, codeId, set: own });
      return getCode(tx, { studyId, codeId });
    });
  });
}

function setPlace(tx: Db, { studyId, codeId, set }: CodeRef & { set: Partial<typeof codes.$inferInsert> }): void {
  tx.update(codes)
    .set(set)
    .where(and(eq(codes.studyId, studyId), eq(codes.id, codeId)))
    .run();
}
