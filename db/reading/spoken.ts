import { and, asc, eq } from "drizzle-orm";
import { documents, speakers, turns } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import type { Span } from "@/lib/text/sentences";

/** A text, and where in it a person's words stand: their turns in a transcript, all of it in notes about them and in their answer (rule 4). */
export type Spoken = { text: string; spansOf: (participantId: string | null) => Span[] };

/** The participants' words of these documents, by document id: two queries, whatever their number. */
export function spokenTexts(db: Db, { studyId, documentIds }: { studyId: string; documentIds: readonly string[] }): Map<string, Spoken> {
  const texts = db
    .select({ id: documents.id, text: documents.text, kind: documents.kind })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.id, documentIds)))
    .all();
  const said = db
    .select({ documentId: turns.documentId, start: turns.start, end: turns.end, participantId: speakers.participantId })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(and(eq(turns.studyId, studyId), eq(speakers.role, "participant"), onlyThese(turns.documentId, documentIds)))
    .orderBy(asc(turns.documentId), asc(turns.position))
    .all();
  const byDocument = groupedBy(said, (turn) => turn.documentId);
  return new Map(
    texts.map(({ id, text, kind }) => {
      const own = byDocument.get(id) ?? [];
      const spansOf = (participantId: string | null) =>
        kind !== "transcript" ? [{ start: 0, end: text.length }] : own.filter((turn) => turn.participantId === participantId);
      return [id, { text, spansOf }];
    }),
  );
}
