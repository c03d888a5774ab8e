import { sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { inStages } from "@/db/journey/in-stages";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import type { WordsFilter } from "@/lib/keywords/schema";

/** A highlight's span and whose words it is (rule 4), in UTF-16 units of its text. */
export type MarkedSpan = { documentId: string; start: number; end: number; owners: string[] };

/** Whether a filter asks for the words of highlights only. */
export function asksForMarks({ stage, point }: WordsFilter): boolean {
  return Boolean(stage?.length || point?.length);
}

/** The highlights of some stages and points, by their text; those of deleted texts are left out. SQLite builds the rows as one text. */
export function markedSpans(db: Db, study: StudyRow, { stage, point }: WordsFilter): Map<string, MarkedSpan[]> {
  const inStage = stage ? sql`and ${inStages(sql`h.step`, { stages: stage, journey: studyJourney(study) })}` : sql``;
  const ofPoint = point?.length ? sql`and h.point in (select value from json_each(${JSON.stringify(point)}))` : sql``;
  const answer = db.get<{ rows: string }>(sql`
    select json_group_array(json_array(h.document_id, h.start, h.end,
      (select json_group_array(p.participant_id) from highlight_participants p where p.highlight_id = h.id))) as rows
    from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    where h.study_id = ${study.id} and h.deleted_at is null and ${placeIsThere} ${inStage} ${ofPoint}`);
  const rows = JSON.parse(answer?.rows ?? "[]") as [string, number, number, string[]][];
  const spans = new Map<string, MarkedSpan[]>();
  for (const [documentId, start, end, owners] of rows) {
    const known = spans.get(documentId);
    const span = { documentId, start, end, owners };
    if (known) known.push(span);
    else spans.set(documentId, [span]);
  }
  return spans;
}
