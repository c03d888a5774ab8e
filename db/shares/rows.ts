import { and, eq } from "drizzle-orm";
import { shares } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Share } from "@/lib/shares/schema";

export type ShareRow = typeof shares.$inferSelect;
export type ShareRef = { studyId: string; shareId: string };

/** A shared link as stored. Throws NOT_FOUND for one that is not this study's. */
export function requireShare(db: Db, { studyId, shareId }: ShareRef): ShareRow {
  const row = db
    .select()
    .from(shares)
    .where(and(eq(shares.studyId, studyId), eq(shares.id, shareId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no shared link with this id in this study.");
  return row;
}

/** A shared link as those who made it see it. */
export function toShare({ studyId: _study, token, ...row }: ShareRow): Share {
  return { ...row, path: `/s/${token}` };
}
