import { and, eq, isNull } from "drizzle-orm";
import { codes } from "@/db/schema";
import type { Db } from "@/db/types";
import type { CodeKind } from "@/lib/codebook/vocabulary";

/** The kind of each code that is not deleted, by its id. */
export function codeKinds(db: Db, studyId: string): Map<string, CodeKind> {
  const rows = db
    .select({ id: codes.id, kind: codes.kind })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .all();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
