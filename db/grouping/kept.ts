import { and, eq } from "drizzle-orm";
import { findIn, listCodes } from "@/db/codebook/list";
import { codesKept } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { KeepInput, KeptCodes } from "@/lib/grouping/schema";

type Keeping = { studyId: string; input: KeepInput };

/** The key of two codes kept apart, or of one kept whole: the lower id first. */
function keyOf({ codeId, otherId = codeId }: KeepInput): { codeId: string; otherId: string } {
  return codeId <= otherId ? { codeId, otherId } : { codeId: otherId, otherId: codeId };
}

/** Keeps two codes apart, or one whole: they are proposed no more. Twice is once. Throws NOT_FOUND for a code there is not. */
export function keepCodes(db: Db, { studyId, input }: Keeping): void {
  write(db, (tx) => {
    const book = listCodes(tx, { studyId });
    const key = keyOf(input);
    findIn(book, key.codeId);
    findIn(book, key.otherId);
    tx.insert(codesKept)
      .values({ studyId, ...key, createdAt: now() })
      .onConflictDoNothing()
      .run();
  });
}

/** Takes that back, so that they may be proposed again. Nothing kept is nothing to take back. Throws NOT_FOUND for the study. */
export function reconsiderCodes(db: Db, { studyId, input }: Keeping): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const { codeId, otherId } = keyOf(input);
    tx.delete(codesKept)
      .where(and(eq(codesKept.studyId, studyId), eq(codesKept.codeId, codeId), eq(codesKept.otherId, otherId)))
      .run();
  });
}

/** What is kept, of codes that are there. */
export function listKept(db: Db, { studyId, names }: { studyId: string; names: ReadonlyMap<string, string> }): KeptCodes[] {
  const rows = db.select().from(codesKept).where(eq(codesKept.studyId, studyId)).orderBy(codesKept.createdAt, codesKept.codeId).all();
  return rows.flatMap(({ codeId, otherId }): KeptCodes[] => {
    const [name, other] = [names.get(codeId), names.get(otherId)];
    if (name === undefined || other === undefined) return [];
    return [{ code: { id: codeId, name }, other: otherId === codeId ? null : { id: otherId, name: other } }];
  });
}
