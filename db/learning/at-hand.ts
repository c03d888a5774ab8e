import { and, eq, gte, sql } from "drizzle-orm";
import type { DocumentRef } from "@/db/documents/rows";
import { actions, suggestions, tagLevels } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";

/** Whoever decided in a text so lately still looks at what waits there. */
const AT_HAND_MS = 120_000;
const MOST_OPEN = 4;

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

/**
 * Whether what waits in a text may be under somebody's eyes: they decided there within the last two minutes, and did not ask for more or fewer since.
 * Whoever decides in more texts than a few at once has none of them open: the review keeps its own rows.
 */
export function isUnderEyes(db: Db, { studyId, documentId }: DocumentRef): boolean {
  const since = new Date(Date.parse(now()) - AT_HAND_MS).toISOString();
  const texts = db
    .selectDistinct({ documentId: suggestions.documentId })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), gte(suggestions.decidedAt, since)))
    .limit(MOST_OPEN + 1)
    .all();
  const isOneOfFew = texts.length <= MOST_OPEN && texts.some((text) => text.documentId === documentId);
  return isOneOfFew && !wasAskedLast(db, { studyId });
}
