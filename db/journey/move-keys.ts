import { sql } from "drizzle-orm";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { StepSlug } from "@/lib/journey/vocabulary";

/**
 * Names another step in the keys of cells: those under which differences of maps are typed, and those that actions on cells and differences answer. Where
 * a difference of the other step is typed already, that one stays. To be called inside a write.
 */
export function moveCellKeys(tx: Db, { studyId, from, to }: { studyId: string; from: StepSlug; to: StepSlug }): void {
  const [was, is] = [`:${from}:`, `:${to}:`];
  tx.run(sql`update or ignore map_differences set cell = replace(cell, ${was}, ${is})
    where study_id = ${studyId} and instr(cell, ${was}) > 0`);
  tx.run(sql`delete from map_differences where study_id = ${studyId} and instr(cell, ${was}) > 0`);
  tx.run(sql`update journey_actions
    set subject_id = replace(subject_id, ${was}, ${is}), version = version + 1, updated_at = ${now()}
    where study_id = ${studyId} and subject in ('cell', 'difference') and instr(subject_id, ${was}) > 0`);
}
