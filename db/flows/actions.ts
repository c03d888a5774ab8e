import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { journeyActions } from "@/db/schema";
import type { Db } from "@/db/types";
import type { TransitionAction } from "@/lib/flows/schema";

/** What is done about the transitions of a flow, by the step each leaves; by `journey_actions_by_subject`. */
export function transitionActions(db: Db, { studyId, flowId }: { studyId: string; flowId: string }): Record<string, TransitionAction[]> {
  const { id, title, status, owner, dueOn, subject, subjectId } = journeyActions;
  const rows = db
    .select({ id, title, status, owner, dueOn, about: subjectId })
    .from(journeyActions)
    .where(
      and(
        eq(journeyActions.studyId, studyId),
        eq(subject, "transition"),
        sql`substr(${subjectId}, 1, ${flowId.length + 1}) = ${`${flowId}:`}`,
        isNull(journeyActions.deletedAt),
      ),
    )
    .orderBy(asc(id))
    .all();
  const found: Record<string, TransitionAction[]> = {};
  for (const { about, ...action } of rows) {
    const step = (about ?? "").slice(flowId.length + 1);
    found[step] = [...(found[step] ?? []), action];
  }
  return found;
}
