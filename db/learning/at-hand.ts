import { and, eq, gte, sql } from "drizzle-orm";
import type { DocumentRef } from "@/db/documents/rows";
import { actions, suggestions, tagLevels } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";

/** Whoever decided in a text so lately still looks at what waits there. */
const AT_HAND_MS = 120_000;

/** Whether "more" or "fewer" was the last thing that somebody asked of a study: then what waits may go at once, for that is what they want to see. */
export function wasAskedLast(db: Db, { studyId }: { studyId: string }): boolean {
  const asked = db
    .select({ at: sql<string | null>`max(${tagLevels.updatedAt})` })
    .from(tagLevels)
    .where(eq(tagLevels.studyId, studyId))
    .get();
  const done = db
    .select({ at: sql<string | null>`max(max(${actions.createdAt}, coalesce(${actions.undoneAt}, '')))` })
    .from(actions)
    .where(eq(actions.studyId, studyId))
    .get();
  return (asked?.at ?? "") > (done?.at ?? "");
}

/** Whether what waits in a text may be under somebody's eyes: they decided there within the last two minutes, and did not ask for more or fewer since. */
export function isUnderEyes(db: Db, { studyId, documentId }: DocumentRef): boolean {
  const since = new Date(Date.parse(now()) - AT_HAND_MS).toISOString();
  const decided = db
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId), gte(suggestions.decidedAt, since)))
    .limit(1)
    .get();
  return decided !== undefined && !wasAskedLast(db, { studyId });
}
