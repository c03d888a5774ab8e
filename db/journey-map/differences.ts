import { and, eq } from "drizzle-orm";
import { mapDifferences } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { hear } from "@/lib/evidence/spoken";
import type { DifferenceType } from "@/lib/journey/map-vocabulary";
import { differencesOf } from "@/lib/journey-map/differences";
import type { Differences } from "@/lib/journey-map/schema";
import { EXISTING_MAP, type Zoom } from "@/lib/journey-map/vocabulary";
import type { GridFilter } from "@/lib/themes/schema";
import { getMap } from "./maps";
import { drawMap, gatherSources } from "./read";

type MapRef = { studyId: string; mapId: string };

/** Where a map differs from the existing one for a persona or segment, each cell with the sort of change it asks for. Throws NOT_FOUND, REFUSED for the existing map itself. */
export function listDifferences(
  db: Db,
  { studyId, mapId, filter, zoom = "stages" }: MapRef & { filter: GridFilter; zoom?: Zoom | undefined },
): Differences {
  const study = requireStudy(db, studyId);
  const map = requireOther(db, { studyId, mapId });
  const sources = gatherSources(db, study, now().slice(0, 10));
  const heard = hear(sources.evidence, { filter, journey: sources.journey });
  const of = { study, heard, sources, filter, zoom };
  const existing = drawMap(db, { ...of, map: getMap(db, { studyId, mapId: EXISTING_MAP }) });
  const items = differencesOf({ existing, other: drawMap(db, { ...of, map }), types: typesOf(db, { studyId, mapId }) });
  return { items, cells: items.length, untyped: items.filter(({ type }) => type === null).length };
}

function requireOther(db: Db, ref: MapRef) {
  const map = getMap(db, ref);
  if (map.kind !== "existing") return map;
  throw new AppError("REFUSED", "The map of the journey as it is differs from nothing: choose an ideal one, a scenario or a competitor's.");
}

function typesOf(db: Db, { studyId, mapId }: MapRef): Map<string, DifferenceType> {
  const rows = db
    .select({ cell: mapDifferences.cell, type: mapDifferences.type })
    .from(mapDifferences)
    .where(and(eq(mapDifferences.studyId, studyId), eq(mapDifferences.mapId, mapId)))
    .all();
  return new Map(rows.map(({ cell, type }) => [cell, type]));
}

type Typing = MapRef & { cell: string; type: DifferenceType | null };

/** Says what sort of change a difference asks for (a tool, a process, a strategy); null takes it back. Throws NOT_FOUND, REFUSED. */
export function typeDifference(db: Db, { studyId, mapId, cell, type }: Typing): { cell: string; type: DifferenceType | null } {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireOther(tx, { studyId, mapId });
    tx.delete(mapDifferences)
      .where(and(eq(mapDifferences.mapId, mapId), eq(mapDifferences.cell, cell)))
      .run();
    if (type !== null) tx.insert(mapDifferences).values({ studyId, mapId, cell, type, updatedAt: now() }).run();
    return { cell, type };
  });
}
