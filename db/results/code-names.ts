import { and, eq, isNull } from "drizzle-orm";
import { codes } from "@/db/schema";
import type { Db } from "@/db/types";

/** The names of a study's codes by id. */
export function codeNames(db: Db, studyId: string): Map<string, string> {
  const rows = db
    .select({ id: codes.id, name: codes.name })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), isNull(codes.deletedAt)))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
