import { eq } from "drizzle-orm";
import { shares, studies } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { ShareRow } from "./rows";

/** What a link leads to: a view; one that ended, was revoked or whose study was deleted (`over`); or nothing. */
export type OpenedShare = { state: "open"; share: ShareRow } | { state: "over" } | { state: "unknown" };

/** Finds a link by its token, by the unique index, as of `at` (ISO 8601, UTC). */
export function openShare(db: Db, { token, at = now() }: { token: string; at?: string }): OpenedShare {
  const row = db
    .select({ share: shares, deletedAt: studies.deletedAt })
    .from(shares)
    .innerJoin(studies, eq(studies.id, shares.studyId))
    .where(eq(shares.token, token))
    .get();
  if (!row) return { state: "unknown" };
  const { share, deletedAt } = row;
  return deletedAt !== null || share.revokedAt !== null || share.expiresAt <= at ? { state: "over" } : { state: "open", share };
}
