import { and, eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { storedOwners } from "@/db/highlights/owners";
import { highlights } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Span } from "@/lib/text/sentences";
import type { Theirs } from "./theirs";

type Spoken = { row: Pick<DocumentRow, "id" | "studyId" | "kind" | "text">; spoken: (Span & { speakerId: string })[]; theirs: Theirs };

/** Their turns; of notes, the words that were marked as theirs alone. */
export function ownSpans(tx: Db, { row, spoken, theirs }: Spoken): Span[] {
  if (row.kind === "transcript") return spoken.filter(({ speakerId, start, end }) => theirs.speakers.includes(speakerId) && end > start);
  return tx
    .select({ id: highlights.id, start: highlights.start, end: highlights.end, quote: highlights.quote })
    .from(highlights)
    .where(and(eq(highlights.studyId, row.studyId), eq(highlights.documentId, row.id)))
    .all()
    .filter(({ id, start, end, quote }) => isTheirsAlone(tx, { id, theirs }) && row.text.slice(start, end) === quote)
    .map(({ start, end }) => ({ start, end }));
}

/**
 * What of a text they said themselves, to be looked for where researchers write: of a transcript their turns (no interviewer's, no heading); of notes and
 * answers that are about nobody else (`whole`) all of it.
 */
export function saidIn(tx: Db, { whole, ...spoken }: Spoken & { whole: boolean }): Span[] {
  const { row } = spoken;
  return whole && row.kind !== "transcript" ? [{ start: 0, end: row.text.length }] : ownSpans(tx, spoken);
}

/** Whether a highlight is of their words and nobody else's. */
export function isTheirsAlone(tx: Db, { id, theirs }: { id: string; theirs: Theirs }): boolean {
  const owners = storedOwners(tx, id);
  return owners.length > 0 && owners.every((owner) => theirs.ids.includes(owner));
}
