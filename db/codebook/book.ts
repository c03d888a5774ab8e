import { eq } from "drizzle-orm";
import { codes } from "@/db/schema";
import type { Db } from "@/db/types";
import { livingParents } from "@/lib/codebook/tree";
import type { BookCode } from "@/lib/themes/fold-codes";

/** The living codes of a study with their kinds and their nearest living parents. */
export function listBook(db: Db, studyId: string): BookCode[] {
  const rows = db
    .select({ id: codes.id, name: codes.name, kind: codes.kind, parentId: codes.parentId, deletedAt: codes.deletedAt })
    .from(codes)
    .where(eq(codes.studyId, studyId))
    .all();
  const parents = livingParents(rows.map(({ deletedAt, ...code }) => ({ ...code, deleted: deletedAt !== null })));
  return rows.flatMap(({ id, kind, deletedAt }) => (deletedAt === null ? [{ id, kind, parentId: parents.get(id) ?? null }] : []));
}
