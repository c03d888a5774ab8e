import { asc, eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { speakers, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import type { SpokenTurn } from "@/lib/suggestions/suggest";

/** A turn under its label (null: notes and answers, which have none). */
export type HeardTurn = SpokenTurn & { speakerId: string | null };

/** The turns of a transcript, in order; notes are one stretch, whose words stand for what the participant said, and so is an answer. */
export function heardTurns(db: Db, { id, kind, text }: DocumentRow): HeardTurn[] {
  if (kind !== "transcript") return [{ start: 0, end: text.length, role: "participant", speakerId: null }];
  return db
    .select({ start: turns.start, end: turns.end, role: speakers.role, speakerId: turns.speakerId })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(eq(turns.documentId, id))
    .orderBy(asc(turns.position))
    .all();
}
