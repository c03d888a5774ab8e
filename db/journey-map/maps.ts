import { and, asc, eq, isNull } from "drizzle-orm";
import { competitors, journeyMaps } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { MapInput, MapItem, MapPatch } from "@/lib/journey-map/schema";
import { EXISTING_MAP } from "@/lib/journey-map/vocabulary";
import { copyCells } from "./copy-cells";

export type MapRow = typeof journeyMaps.$inferSelect;
type MapRef = { studyId: string; mapId: string };

const EXISTING_NAME = "Journey, as it is";

function toMap({ id, version, createdAt, updatedAt, kind, name, goal, competitorId }: MapRow): MapItem {
  return { id: kind === "existing" ? EXISTING_MAP : id, version, createdAt, updatedAt, kind, name, goal, competitorId };
}

/** The existing map before anything was written: it is there all the same. */
function unwritten({ createdAt }: StudyRow): MapItem {
  const at = { createdAt, updatedAt: createdAt };
  return { id: EXISTING_MAP, version: 1, ...at, kind: "existing", name: EXISTING_NAME, goal: "", competitorId: null };
}

/** The row of a map; null for the existing one before anything was written into it. Throws NOT_FOUND. */
export function findMapRow(db: Db, { studyId, mapId }: MapRef): MapRow | null {
  const which = mapId === EXISTING_MAP ? eq(journeyMaps.kind, "existing") : eq(journeyMaps.id, mapId);
  const row = db
    .select()
    .from(journeyMaps)
    .where(and(eq(journeyMaps.studyId, studyId), which, isNull(journeyMaps.deletedAt)))
    .get();
  if (row) return row;
  if (mapId === EXISTING_MAP) return null;
  throw new AppError(
    "NOT_FOUND",
    "There is no map with this id in this study. It may have been deleted; the list of maps shows what there is.",
  );
}

/** The row of a map to write into: the existing one is made with the first write. Inside a transaction. */
export function requireMapRow(tx: Db, ref: MapRef): MapRow {
  const row = findMapRow(tx, ref);
  if (row) return row;
  return tx
    .insert(journeyMaps)
    .values({ ...newRecord(), studyId: ref.studyId, kind: "existing", name: EXISTING_NAME })
    .returning()
    .get();
}

/** The maps of a study: the existing one first, which is always there, then the others in the order they were made. Throws NOT_FOUND. */
export function listMaps(db: Db, { studyId }: { studyId: string }): [existing: MapItem, ...others: MapItem[]] {
  const study = requireStudy(db, studyId);
  const rows = db
    .select()
    .from(journeyMaps)
    .where(and(eq(journeyMaps.studyId, studyId), isNull(journeyMaps.deletedAt)))
    .orderBy(asc(journeyMaps.id))
    .all();
  const others = rows.filter(({ kind }) => kind !== "existing").map(toMap);
  const existing = rows.find(({ kind }) => kind === "existing");
  return [existing ? toMap(existing) : unwritten(study), ...others];
}

/** One map, "existing" or by its id. Throws NOT_FOUND. */
export function getMap(db: Db, ref: MapRef): MapItem {
  const study = requireStudy(db, ref.studyId);
  const row = findMapRow(db, ref);
  return row ? toMap(row) : unwritten(study);
}

function requireCompetitor(db: Db, studyId: string, competitorId: string | null | undefined): void {
  if (!competitorId) return;
  const there = and(eq(competitors.studyId, studyId), eq(competitors.id, competitorId), isNull(competitors.deletedAt));
  if (db.select({ id: competitors.id }).from(competitors).where(there).get()) return;
  throw new AppError("REFUSED", "This study has no such competitor. It may have been deleted; choose another, or none.", {
    errors: [{ path: "competitorId", message: "not in this study" }],
  });
}

/** Adds a map beside the existing one, on the same stages; with `from` it begins with what is written in that map. Throws NOT_FOUND, REFUSED. */
export function createMap(db: Db, { studyId, input: { from, ...input } }: { studyId: string; input: MapInput }): MapItem {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireCompetitor(tx, studyId, input.competitorId);
    const source = from === undefined ? null : findMapRow(tx, { studyId, mapId: from });
    const row = tx
      .insert(journeyMaps)
      .values({ ...newRecord(), studyId, ...input, goal: input.goal ?? source?.goal ?? "" })
      .returning()
      .get();
    if (source) copyCells(tx, { studyId, from: source.id, into: row.id });
    return toMap(row);
  });
}

/** Changes a map's name, goal or competitor; the existing one's also before anything was written. Throws STALE_VERSION, NOT_FOUND, REFUSED. */
export function updateMap(db: Db, { version, patch, ...ref }: MapRef & { version: number; patch: MapPatch }): MapItem {
  return write(db, (tx) => {
    requireVersion(getMap(tx, ref), version);
    requireCompetitor(tx, ref.studyId, patch.competitorId);
    const row = requireMapRow(tx, ref);
    tx.update(journeyMaps)
      .set({ ...patch, version: row.version + 1, updatedAt: now() })
      .where(eq(journeyMaps.id, row.id))
      .run();
    return getMap(tx, ref);
  });
}

/** Puts a map into the trash, with all that is written in it. The existing one stays. Throws STALE_VERSION, NOT_FOUND, REFUSED. */
export function deleteMap(db: Db, { version, ...ref }: MapRef & { version: number }): void {
  write(db, (tx) => {
    const map = getMap(tx, ref);
    if (map.kind === "existing")
      throw new AppError("REFUSED", "The map of the journey as it is cannot be deleted. Empty its cells instead.");
    requireVersion(map, version);
    const at = now();
    tx.update(journeyMaps)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(eq(journeyMaps.id, map.id))
      .run();
  });
}

/** Brings a deleted map back with its cells. Throws NOT_FOUND. */
export function restoreMap(db: Db, ref: MapRef): MapItem {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx
      .select()
      .from(journeyMaps)
      .where(and(eq(journeyMaps.studyId, ref.studyId), eq(journeyMaps.id, ref.mapId)))
      .get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a map with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(journeyMaps)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(eq(journeyMaps.id, row.id))
        .run();
    }
    return getMap(tx, ref);
  });
}
