import { and, asc, countDistinct, eq, inArray } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { agreementStretches, documents, interviews, responses, speakers, turns } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import type { DocumentKind, SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Span } from "@/lib/text/sentences";
import type { RoundRef } from "./rows";

/** A text of a round that is there: what of it is in the sample, and null where all of it is. */
export type SampledText = {
  documentId: string;
  interviewId: string;
  interviewTitle: string;
  kind: DocumentKind;
  text: string;
  words: number;
  sampled: Span[];
  whole: boolean;
};

/** The texts of a round whose interviews are not deleted, in the order of interviews; what is sampled of each in the order of the text. */
export function sampledTexts(db: Db, { studyId, roundId, documentId }: RoundRef & { documentId?: string }): SampledText[] {
  const rows = db
    .select({
      documentId: documents.id,
      interviewId: documents.interviewId,
      interviewTitle: interviews.title,
      kind: documents.kind,
      text: documents.text,
      words: documents.words,
      start: agreementStretches.start,
      end: agreementStretches.end,
    })
    .from(agreementStretches)
    .innerJoin(documents, eq(documents.id, agreementStretches.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(
      and(
        eq(agreementStretches.studyId, studyId),
        eq(agreementStretches.roundId, roundId),
        isThere,
        documentId === undefined ? undefined : eq(agreementStretches.documentId, documentId),
      ),
    )
    .orderBy(asc(documents.interviewId), asc(documents.id), asc(agreementStretches.start))
    .all();
  return [...groupedBy(rows, ({ documentId }) => documentId).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { start: _start, end: _end, interviewId, interviewTitle, ...text } = first;
    const sampled = group.map(({ start, end }) => ({ start, end: end ?? first.text.length }));
    return [{ ...text, interviewId: interviewId ?? "", interviewTitle: interviewTitle ?? "", sampled, whole: first.end === null }];
  });
}

/** How many texts of a round are there. */
export function countTexts(db: Db, { studyId, roundId }: RoundRef): number {
  const row = db
    .select({ value: countDistinct(agreementStretches.documentId) })
    .from(agreementStretches)
    .innerJoin(documents, eq(documents.id, agreementStretches.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(agreementStretches.studyId, studyId), eq(agreementStretches.roundId, roundId), isThere))
    .get();
  return row?.value ?? 0;
}

export type RoleTurn = Span & { role: SpeakerRole; participantId: string | null };

/** The turns of some texts with who speaks, by text. */
export function turnsOfTexts(
  db: Db,
  { studyId, documentIds }: { studyId: string; documentIds: readonly string[] },
): Map<string, RoleTurn[]> {
  if (documentIds.length === 0) return new Map();
  const rows = db
    .select({
      documentId: turns.documentId,
      start: turns.start,
      end: turns.end,
      role: speakers.role,
      participantId: speakers.participantId,
    })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(and(eq(turns.studyId, studyId), inArray(turns.documentId, [...documentIds])))
    .orderBy(asc(turns.documentId), asc(turns.position))
    .all();
  return groupedBy(rows, ({ documentId }) => documentId);
}
