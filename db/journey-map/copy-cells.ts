import { eq } from "drizzle-orm";
import { mapCells } from "@/db/schema";
import { firstVersion, newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";

/** Writes what stands in one map into another, empty one. Links to quotes stay where they are: they speak for the claim as it was made there. */
export function copyCells(tx: Db, { studyId, from, into }: { studyId: string; from: string; into: string }): void {
  const rows = tx.select().from(mapCells).where(eq(mapCells.mapId, from)).all();
  for (const { personaId, step, lane, text, supporters } of rows) {
    tx.insert(mapCells)
      .values({ ...newRecord(), version: firstVersion(), studyId, mapId: into, personaId, step, lane, text, supporters })
      .run();
  }
}
