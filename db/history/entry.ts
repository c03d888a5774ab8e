import { and, eq } from "drizzle-orm";
import { highlightParticipants, participants } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { withheldLabel } from "@/lib/history/label";
import type { History, HistoryEntry } from "@/lib/history/schema";
import { type ActionRow, latestDone, latestUndone } from "./log";

/** An action as the toast names it; the words of a person who refused to be quoted are withheld (rule 14). */
export function entryOf(db: Db, { studyId, id, label, kind, documentId, changes }: ActionRow): HistoryEntry {
  const touched = changes.filter(({ of }) => of === "highlight").map((change) => change.id);
  return { id, label: isRefused(db, { studyId, ids: touched }) ? withheldLabel(label) : label, kind, documentId };
}

function isRefused(db: Db, { studyId, ids }: { studyId: string; ids: string[] }): boolean {
  if (ids.length === 0) return false;
  const wanted = new Set(ids);
  return db
    .select({ id: highlightParticipants.highlightId })
    .from(highlightParticipants)
    .innerJoin(participants, eq(participants.id, highlightParticipants.participantId))
    .where(
      and(
        eq(highlightParticipants.studyId, studyId),
        eq(participants.quoteConsent, "refused"),
        onlyThese(highlightParticipants.highlightId, ids),
      ),
    )
    .all()
    .some(({ id }) => wanted.has(id));
}

/** What the person can undo and redo in a study, across reloads. `before`: an action that cannot be undone now; the one before it is answered. Throws NOT_FOUND. */
export function getHistory(db: Db, { studyId, before }: { studyId: string; before?: string | undefined }): History {
  requireStudy(db, studyId);
  const done = latestDone(db, { studyId, before });
  const undone = latestUndone(db, { studyId });
  return { undo: done ? entryOf(db, done) : null, redo: undone ? entryOf(db, undone) : null };
}
