import { and, desc, eq, gte, inArray, or } from "drizzle-orm";
import { actions, highlights, suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { wasAskedLast } from "./at-hand";
import { rescoreOpen } from "./rescore";
import { studyModel } from "./study-model";
import { suggestAgain } from "./suggest-text";
import { planSweep } from "./sweep";

/** What somebody did within the last minute is what they have before them. */
const AT_HAND_MS = 60_000;
const MOST_AT_HAND = 4;
const MOST_ACTIONS = 5;

/** `goOn` lets others in between two pieces of work, and says whether nothing newer waits to be learned. */
type Learning = { studyId: string; documentIds: readonly string[]; goOn: () => Promise<boolean> };

/**
 * Learns from what was just decided: the model anew, then the texts at hand gone through again (nothing that waits there is withdrawn for what was
 * learned, unless fewer were asked for), and where enough was learned a sweep of all texts put in line. What waits elsewhere is for `scoreAgain`.
 * A study that is gone is passed over.
 */
export async function learnFromChanges(db: Db, { studyId, documentIds, goOn }: Learning): Promise<void> {
  await unlessGone(async () => {
    requireStudy(db, studyId);
    const known = studyModel(db, { studyId });
    for (const documentId of new Set([...documentIds, ...textsAtHand(db, studyId)])) {
      await unlessGone(() => suggestAgain(db, { studyId, documentId, known, keepOpen: !wasAskedLast(db, { studyId }) }));
      if (!(await goOn())) return;
    }
    planSweep(db, { studyId, known });
  });
}

/**
 * Gives every open suggestion of a study its score by what was learned. `after`: the id behind which to begin, where an earlier round was cut short.
 * Answers the one to go on behind where something newer came, else null.
 */
export async function scoreAgain(
  db: Db,
  { studyId, goOn, after }: Omit<Learning, "documentIds"> & { after: string },
): Promise<string | null> {
  return unlessGone(() => {
    requireStudy(db, studyId);
    return rescoreOpen(db, { studyId, known: studyModel(db, { studyId }), goOn, after });
  });
}

/** Null where the study or the text is gone. */
async function unlessGone<T>(act: () => T | Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The texts of what was done or undone in the last minute, the latest first. */
function textsAtHand(db: Db, studyId: string): string[] {
  const since = new Date(Date.parse(now()) - AT_HAND_MS).toISOString();
  const latest = db
    .select({ documentId: actions.documentId, changes: actions.changes })
    .from(actions)
    .where(and(eq(actions.studyId, studyId), or(gte(actions.createdAt, since), gte(actions.undoneAt, since))))
    .orderBy(desc(actions.id))
    .limit(MOST_ACTIONS)
    .all();
  const found = latest.flatMap(({ documentId, changes }) => documentId ?? textsOfThings(db, studyId, changes.slice(0, 50)));
  return [...new Set(found)].slice(0, MOST_AT_HAND);
}

function textsOfThings(db: Db, studyId: string, changes: readonly { of: string; id: string }[]): string[] {
  const ids = changes.map(({ id }) => id);
  const [marked, proposed] = [highlights, suggestions].map((table) =>
    db
      .selectDistinct({ id: table.documentId })
      .from(table)
      .where(and(eq(table.studyId, studyId), inArray(table.id, ids)))
      .limit(MOST_AT_HAND)
      .all(),
  );
  return [...(marked ?? []), ...(proposed ?? [])].map(({ id }) => id);
}
