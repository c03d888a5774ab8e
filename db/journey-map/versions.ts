import { and, desc, eq, sql } from "drizzle-orm";
import { mapVersions } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { hear } from "@/lib/evidence/spoken";
import type { MapSnapshot } from "@/lib/journey/snapshot";
import type { Comparison, MapVersion } from "@/lib/journey-map/schema";
import { compareSnapshots, snapshotCells } from "@/lib/journey-map/snapshot";
import { EXISTING_MAP } from "@/lib/journey-map/vocabulary";
import { findMapRow, getMap, requireMapRow } from "./maps";
import { drawMap, gatherSources } from "./read";

type MapRef = { studyId: string; mapId: string };

/**
 * Keeps a map as it stands under a name: what is written and what is computed, at its stages, for all and for each persona. Reviews keep one of their own.
 * `mapId`: the existing map unless given. Throws NOT_FOUND.
 */
export function saveMapVersion(
  db: Db,
  { studyId, mapId = EXISTING_MAP, name }: { studyId: string; mapId?: string; name: string },
): MapVersion {
  return write(db, (tx) => {
    const snapshot = snapshotNow(tx, { studyId, mapId });
    const map = requireMapRow(tx, { studyId, mapId });
    const row = tx
      .insert(mapVersions)
      .values({ ...newRecord(), studyId, mapId: map.id, name, snapshot })
      .returning()
      .get();
    return { id: row.id, version: 1, createdAt: row.createdAt, updatedAt: row.updatedAt, mapId, name, cells: snapshot.cells.length };
  });
}

function snapshotNow(db: Db, ref: MapRef): MapSnapshot {
  const study = requireStudy(db, ref.studyId);
  const map = getMap(db, ref);
  const sources = gatherSources(db, study, now().slice(0, 10));
  const personas = sources.evidence.personas.map(({ id }) => ({ persona: [id] }));
  const cells = [{}, ...personas].flatMap((filter) => {
    const heard = hear(sources.evidence, { filter, journey: sources.journey });
    return snapshotCells(drawMap(db, { study, map, heard, sources, filter, zoom: "stages" }));
  });
  return { format: 1, stages: sources.journey.stages.map(({ slug, name }) => ({ slug, name })), cells };
}

/** The versions of a map, the latest first, without their content. Throws NOT_FOUND. */
export function listMapVersions(db: Db, ref: MapRef): MapVersion[] {
  requireStudy(db, ref.studyId);
  const map = findMapRow(db, ref);
  if (!map) return [];
  const { id, version, createdAt, updatedAt, name } = mapVersions;
  return db
    .select({ id, version, createdAt, updatedAt, name, cells: sql<number>`json_array_length(${mapVersions.snapshot}, '$.cells')` })
    .from(mapVersions)
    .where(and(eq(mapVersions.studyId, ref.studyId), eq(mapVersions.mapId, map.id)))
    .orderBy(desc(id))
    .all()
    .map((row) => ({ ...row, mapId: ref.mapId }));
}

/** What changed in a map between two of its versions, or from one until now (`to`: "now"). Throws NOT_FOUND. */
export function compareMapVersions(db: Db, { from, to, ...ref }: MapRef & { from: string; to: string }): Comparison {
  const before = snapshotOf(db, { ...ref, which: from });
  const after = snapshotOf(db, { ...ref, which: to });
  const stages = Object.fromEntries([...before.snapshot.stages, ...after.snapshot.stages].map(({ slug, name }) => [slug, name]));
  return { from: before.name, to: after.name, items: compareSnapshots(before.snapshot, after.snapshot), stages };
}

function snapshotOf(db: Db, { which, ...ref }: MapRef & { which: string }): { name: string; snapshot: MapSnapshot } {
  if (which === "now") return { name: "Now", snapshot: snapshotNow(db, ref) };
  requireStudy(db, ref.studyId);
  const map = findMapRow(db, ref);
  const row =
    map &&
    db
      .select({ name: mapVersions.name, snapshot: mapVersions.snapshot })
      .from(mapVersions)
      .where(and(eq(mapVersions.studyId, ref.studyId), eq(mapVersions.mapId, map.id), eq(mapVersions.id, which)))
      .get();
  if (!row) throw new AppError("NOT_FOUND", "This map has no version with this id. The list of its versions shows what there is.");
  return row;
}
