import { eq } from "drizzle-orm";
import { codes } from "@/db/schema";
import type { Db } from "@/db/types";
import { livingParents } from "@/lib/codebook/tree";
import type { BookEntry } from "@/lib/grouping/merges";

/** The living codes of a study by id, with their definitions and nearest living parents. */
export function listBookEntries(db: Db, studyId: string): BookEntry[] {
  const rows = db.select().from(codes).where(eq(codes.studyId, studyId)).orderBy(codes.id).all();
  const parents = livingParents(rows.map(({ id, parentId, name, deletedAt }) => ({ id, parentId, name, deleted: deletedAt !== null })));
  return rows.flatMap(({ id, name, definition, deletedAt }) =>
    deletedAt === null ? [{ id, name, definition, parentId: parents.get(id) ?? null }] : [],
  );
}
