import { and, eq } from "drizzle-orm";
import { highlightParticipants, participants } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { withheldLabel } from "@/lib/history/label";
import type { History, HistoryEntry } from "@/lib/history/schema";
import { flagsOf } from "./flags";
import { type ActionRow, latestDone, latestUndone } from "./log";

/** An action as the toast names it; the words of a person who refused to be quoted are withheld (rule 14). */
export function entryOf(db: Db, { studyId, id, label, kind, documentId, changes }: ActionRow): HistoryEntry {
  const namesCode = kind.startsWith("code");
  const isWithheld = !namesCode && (isRefused(db, { studyId, ids: touchedBy(changes) }) || wasRefused(db, { studyId, changes }));
  return { id, label: isWithheld ? withheldLabel(label) : label, kind, documentId };
}

function touchedBy(changes: ActionRow["changes"]): string[] {
  return changes.filter(({ of }) => of === "highlight").map(({ id }) => id);
}

/** Whether the log itself names somebody who refused: a highlight whose making was undone is no longer there to ask. */
function wasRefused(db: Db, { studyId, changes }: Pick<ActionRow, "studyId" | "changes">): boolean {
  const images = changes.flatMap(({ before, after }) => [before, after].filter((image) => image !== null));
  const owners = [...new Set(images.flatMap((image) => flagsOf(image, "owner").put))];
  return owners.some((id) => refuses(db, { studyId, id }));
}

/** Whether a person, or whoever they were merged into, refused to be quoted. */
function refuses(db: Db, { studyId, id }: { studyId: string; id: string }): boolean {
  const person = db
    .select({ consent: participants.quoteConsent, mergedInto: participants.mergedInto })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.id, id)))
    .get();
  if (!person) return false;
  return person.consent === "refused" || (person.mergedInto !== null && refuses(db, { studyId, id: person.mergedInto }));
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
