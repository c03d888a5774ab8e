import { and, desc, eq, sql } from "drizzle-orm";
import { getMap } from "@/db/journey-map/maps";
import { requirePersonas } from "@/db/personas-there";
import { shares } from "@/db/schema";
import { newRecord, newToken, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Share, ShareInput, SharePatch } from "@/lib/shares/schema";
import { requireShare, type ShareRef, type ShareRow, toShare } from "./rows";

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many that nobody keeps them apart. */
const MOST = 200;

/** The links to views of a study, also those that ended or were revoked, the newest first. Throws NOT_FOUND. */
export function listShares(db: Db, { studyId }: { studyId: string }): Share[] {
  requireStudy(db, studyId);
  return db
    .select()
    .from(shares)
    .where(eq(shares.studyId, studyId))
    .orderBy(desc(shares.createdAt), desc(shares.id))
    .limit(MOST)
    .all()
    .map(toShare);
}

/** Makes a link to a view, read live by whoever has it, until it ends. Throws NOT_FOUND, REFUSED for a persona or a map that is not there. */
export function createShare(db: Db, { studyId, input }: { studyId: string; input: ShareInput }): Share {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const { personaId, persona = [], mapId } = input.query;
    if (personaId !== undefined) requirePersonas(tx, { studyId, ids: [personaId], path: "query.personaId" });
    requirePersonas(tx, { studyId, ids: persona, path: "query.persona" });
    if (mapId !== undefined) getMap(tx, { studyId, mapId });
    const { days, ...rest } = input;
    const row = { ...newRecord(), studyId, ...rest, token: newToken(), expiresAt: dayFrom(days) };
    return toShare(tx.insert(shares).values(row).returning().get());
  });
}

/** Gives a link another title or another end. One that was revoked stays so. Throws NOT_FOUND, STALE_VERSION, REFUSED. */
export function updateShare(db: Db, { version, patch, ...ref }: ShareRef & { version: number; patch: SharePatch }): Share {
  return write(db, (tx) => {
    const row = requireShare(tx, ref);
    requireVersion(toShare(row), version);
    if (row.revokedAt !== null) throw new AppError("REFUSED", "This link was revoked, for good. Make a new one.");
    const { title, days } = patch;
    return changed(tx, row, { ...(title !== undefined && { title }), ...(days !== undefined && { expiresAt: dayFrom(days) }) });
  });
}

/** Revokes a link: its next opening shows nothing, and it never works again. Throws NOT_FOUND, STALE_VERSION. */
export function revokeShare(db: Db, { version, ...ref }: ShareRef & { version: number }): void {
  write(db, (tx) => {
    const row = requireShare(tx, ref);
    requireVersion(toShare(row), version);
    if (row.revokedAt === null) changed(tx, row, { revokedAt: now() });
  });
}

type Change = Partial<Pick<ShareRow, "title" | "expiresAt" | "revokedAt">>;

function changed(tx: Db, { id, studyId, version }: ShareRow, change: Change): Share {
  const row = tx
    .update(shares)
    .set({ ...change, version: version + 1, updatedAt: now() })
    .where(and(eq(shares.studyId, studyId), eq(shares.id, id)))
    .returning()
    .get();
  return toShare(row);
}

function dayFrom(days: number): string {
  return new Date(Date.parse(now()) + days * DAY_MS).toISOString();
}

/** Marks a link as opened once more. Its version stays: nobody who changes its title meanwhile is in the way. */
export function countOpening(db: Db, { id }: { id: string }): void {
  write(db, (tx) =>
    tx
      .update(shares)
      .set({ opened: sql`${shares.opened} + 1`, lastOpenedAt: now() })
      .where(eq(shares.id, id))
      .run(),
  );
}
