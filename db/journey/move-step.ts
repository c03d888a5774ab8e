import { and, eq, sql } from "drizzle-orm";
import { latestDone } from "@/db/history/log";
import { recordAction } from "@/db/history/record";
import { highlights } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { withStepMoved } from "@/lib/journey/renamed-step";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { moveCells } from "./move-cells";
import { moveCellKeys } from "./move-keys";
import { named, STEP_COLUMNS, STEP_VALUES } from "./step-columns";

type Move = { studyId: string; from: StepSlug; to: StepSlug };

/**
 * Puts all that names one step onto another, deleted rows too, so that they come back to where the others went. What it does to highlights is one action
 * of the history; its id, or null where none stood there. To be called inside a write.
 */
export function moveStep(tx: Db, { label, ...move }: Move & { label: string }): string | null {
  const { studyId, from } = move;
  const highlightIds = tx
    .select({ id: highlights.id })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.step, from)))
    .all()
    .map(({ id }) => id);
  recordAction(tx, { studyId, kind: "step-moved", label, highlightIds }, () => moveRows(tx, move));
  moveValues(tx, move);
  moveCells(tx, move);
  moveCellKeys(tx, move);
  return highlightIds.length === 0 ? null : (latestDone(tx, { studyId })?.id ?? null);
}

function moveRows(tx: Db, { studyId, from, to }: Move): void {
  const at = now();
  for (const { table, column } of STEP_COLUMNS)
    tx.run(sql`update ${named(table)} set ${named(column)} = ${to}, version = version + 1, updated_at = ${at}
      where study_id = ${studyId} and ${named(column)} = ${from}`);
}

function moveValues(tx: Db, { studyId, from, to }: Move): void {
  const at = now();
  for (const { table, column } of STEP_VALUES) {
    const rows = tx.all<{ id: string; value: string }>(sql`select id, ${named(column)} as value from ${named(table)}
      where study_id = ${studyId} and instr(${named(column)}, ${`"${from}"`}) > 0`);
    for (const { id, value } of rows) {
      const moved = JSON.stringify(withStepMoved<unknown>(JSON.parse(value), { from, to }));
      if (moved !== value)
        tx.run(sql`update ${named(table)} set ${named(column)} = ${moved}, version = version + 1, updated_at = ${at} where id = ${id}`);
    }
  }
}
