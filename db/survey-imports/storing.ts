import { and, eq, isNotNull } from "drizzle-orm";
import { requireFreeId } from "@/db/imports/import-files";
import { imports } from "@/db/schema";
import type { Storing } from "@/db/schema/work";
import type { Db } from "@/db/types";
import { write } from "@/db/write";

export type ImportRef = { studyId: string; importId: string };

/** `deletedAt` of what is still being stored: nobody sees it, and the trash does not hold it. */
export const STILL_STORING = "";

const isImport = ({ studyId, importId }: ImportRef) => and(eq(imports.studyId, studyId), eq(imports.id, importId));

/** Makes an import known that takes a while, so that whoever gave its id can follow it and stop it. Throws CONFLICT for an id that is taken. */
export function beginStoring(db: Db, { studyId, importId, at }: ImportRef & { at: string }): void {
  write(db, (tx) => {
    requireFreeId(tx, importId);
    const storing: Storing = { phase: "storing", done: 0, total: 0 };
    tx.insert(imports).values({ id: importId, studyId, files: [], storing, createdAt: at }).run();
  });
}

/** How far an import has come; null where it is through, or was never begun. */
export function storingOf(db: Db, ref: ImportRef): Storing | null {
  return db.select({ storing: imports.storing }).from(imports).where(isImport(ref)).get()?.storing ?? null;
}

/** Says how far an import has come; somebody who stopped it meanwhile is heard. Callers hold the write lock. */
export function tellStoring(tx: Db, { done, total, ...ref }: ImportRef & { done: number; total: number }): void {
  const storing = storingOf(tx, ref);
  if (storing)
    tx.update(imports)
      .set({ storing: { ...storing, done, total } })
      .where(isImport(ref))
      .run();
}

/** Asks an import that is still storing to stop; true where it was. */
export function stopStoring(tx: Db, ref: ImportRef): boolean {
  const storing = storingOf(tx, ref);
  if (storing?.phase !== "storing") return false;
  tx.update(imports)
    .set({ storing: { ...storing, cancelled: true } })
    .where(isImport(ref))
    .run();
  return true;
}

/** True where somebody asked for it to stop. */
export function isStopped(db: Db, ref: ImportRef): boolean {
  return storingOf(db, ref)?.cancelled ?? false;
}

/** Imports that a stop of the program cut short. */
export function cutShort(db: Db): (ImportRef & { phase: Storing["phase"] })[] {
  return db
    .select({ importId: imports.id, studyId: imports.studyId, storing: imports.storing })
    .from(imports)
    .where(isNotNull(imports.storing))
    .all()
    .flatMap(({ storing, ...ref }) => (storing ? [{ ...ref, phase: storing.phase }] : []));
}
