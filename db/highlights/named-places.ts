import { sql } from "drizzle-orm";
import { joinPlace, placeId, placeIsThere } from "@/db/documents/standing";
import { withoutRefused } from "@/db/search/refused";
import type { Db } from "@/db/types";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { Span } from "@/lib/text/sentences";
import type { CodedPlace } from "./code-places";

type Named = Span & { documentId: string };
type TextRow = { id: string; interviewId: string | null; placeId: string; kind: DocumentKind; text: string };

/**
 * Stretches of a study's texts that somebody chose, to be coded. Left out are those that stand in no text any more, and words of people who refused
 * to be quoted, which are not coded unseen (rule 14). By the key of each text.
 */
export function namedPlaces(tx: Db, { studyId, spans }: { studyId: string; spans: readonly Named[] }): CodedPlace[] {
  const texts = textsOf(tx, { studyId, ids: [...new Set(spans.map(({ documentId }) => documentId))] });
  const found = spans.flatMap(({ documentId, start, end }, id) => {
    const row = texts.get(documentId);
    if (!row || end > row.text.length || row.text.slice(start, end).trim() === "") return [];
    const { interviewId, placeId: place, kind } = row;
    return [{ id, documentId, interviewId, placeId: place, kind, start, end, speakerId: speakerAt(tx, { documentId, start }) }];
  });
  const shown = new Set(withoutRefused(tx, found).map(({ id }) => id));
  return found
    .filter(({ id }) => shown.has(id))
    .map(({ documentId, interviewId, kind, start, end }) => ({ documentId, interviewId, kind, start, end }));
}

function textsOf(tx: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): Map<string, TextRow> {
  const rows = tx.all<TextRow>(sql`
    select d.id as id, d.interview_id as interviewId, ${placeId} as placeId, d.kind as kind, d.text as text from json_each(${JSON.stringify(ids)}) wanted
    cross join documents d on d.id = wanted.value ${joinPlace}
    where d.study_id = ${studyId} and ${placeIsThere}`);
  return new Map(rows.map((row) => [row.id, row]));
}

function speakerAt(tx: Db, { documentId, start }: { documentId: string; start: number }): string | null {
  const [row] = tx.values<[string]>(sql`
    select t.speaker_id from turns t where t.document_id = ${documentId} and t."start" <= ${start} and t."end" > ${start} limit 1`);
  return row?.[0] ?? null;
}
