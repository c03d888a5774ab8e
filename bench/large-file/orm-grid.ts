import { and, eq, isNull } from "drizzle-orm";
import { gatherPresences } from "@/db/evidence/presences";
import { documents, highlightCodes, highlightParticipants, highlights, interviews } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Evidence, EvidenceHighlight } from "@/lib/evidence/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import { gridCells } from "@/lib/themes/grid";

/** The plain way to the grid: a row of the query builder for each highlight, its code and its person; counted in JavaScript, and written out. */
export function gridByOrm(db: Db, study: StudyRow): string {
  const rows = db
    .select({
      highlight: highlights,
      interviewId: documents.interviewId,
      codeId: highlightCodes.codeId,
      participantId: highlightParticipants.participantId,
    })
    .from(highlights)
    .innerJoin(documents, and(eq(documents.studyId, highlights.studyId), eq(documents.id, highlights.documentId)))
    .innerJoin(interviews, and(eq(interviews.studyId, documents.studyId), eq(interviews.id, documents.interviewId)))
    .leftJoin(highlightCodes, eq(highlightCodes.highlightId, highlights.id))
    .leftJoin(highlightParticipants, eq(highlightParticipants.highlightId, highlights.id))
    .where(and(eq(highlights.studyId, study.id), isNull(highlights.deletedAt), isNull(interviews.deletedAt)))
    .all();
  const found = new Map<string, EvidenceHighlight>();
  for (const { highlight, interviewId, codeId, participantId } of rows) {
    const before = found.get(highlight.id);
    found.set(highlight.id, {
      ...highlight,
      ...{ interviewId, answer: null, refused: false, verbatim: true, date: null },
      codeIds: joined(before?.codeIds, codeId),
      participantIds: joined(before?.participantIds, participantId),
    });
  }
  const presences = gatherPresences(db, study);
  const codes = [...new Set(rows.flatMap(({ codeId }) => codeId ?? []))].map((id) => ({ id, name: id }));
  const evidence: Evidence = { ...presences, replies: [], crowds: [], accounts: [], codes, highlights: [...found.values()] };
  return JSON.stringify(gridCells(evidence, { filter: {}, journey: studyJourney(study) }));
}

function joined(list: readonly string[] | undefined, one: string | null): readonly string[] {
  const known = list ?? [];
  return one === null || known.includes(one) ? known : [...known, one];
}
