import { sql } from "drizzle-orm";
import { withPlaces } from "@/db/documents/answer-places";
import { onlyOne, peopleBehind } from "@/db/documents/people-behind";
import { joinPlace, placeDay } from "@/db/documents/standing";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import { contextOf } from "@/lib/highlights/span";
import { isVerbatim } from "@/lib/highlights/verbatim";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import type { SimilarSentence } from "@/lib/meaning/schema";

/** A sentence to be shown: where it stands, under which label it is said (null: notes and answers), and how like it is. */
export type ShownSentence = {
  documentId: string;
  interviewId: string | null;
  /** the interview, or the response whose answer it is */
  placeId: string;
  start: number;
  end: number;
  speakerId: string | null;
  similarity: number;
};

type TextRow = { id: string; text: string; kind: DocumentKind; date: string | null };
type MarkRow = { documentId: string; start: number; end: number; id: string; codeIds: string };

/** Sentences as they go over the wire, in the order given: words, whose they are under the audience of that day, when, and what lies over them. Five queries by key, whatever the number. */
export function wireSentences(db: Db, sentences: readonly ShownSentence[]): SimilarSentence[] {
  if (sentences.length === 0) return [];
  const documentIds = idsOf(sentences.map(({ documentId }) => documentId));
  const texts = new Map(textsIn(db, documentIds).map((row) => [row.id, row]));
  const people = groupedBy(
    peopleBehind(
      db,
      sentences.map((sentence) => sentence.placeId),
    ),
    (person) => person.placeId,
  );
  const labels = labelsIn(db, idsOf(sentences.map(({ speakerId }) => speakerId)));
  const marks = marksIn(db, documentIds);
  const times = timesOf(db, sentences);
  return withPlaces(db, sentences).flatMap((sentence, place) => {
    const { documentId, interviewId, answer, start, end, speakerId, similarity } = sentence;
    const row = texts.get(documentId);
    if (!row) return [];
    const present = people.get(sentence.placeId) ?? [];
    const who = speakerId === null ? onlyOne(present) : present.find(({ id, gone }) => gone === 0 && id === labels.get(speakerId));
    const over = marks.filter((mark) => mark.documentId === documentId && mark.start < end && mark.end > start);
    const span = contextOf(row.text, { start, end });
    return {
      ...{ documentId, interviewId, answer, start, end, quote: span.quote },
      similarity: Math.round(similarity * 1000) / 1000,
      shared: [],
      verbatim: isVerbatim({ kind: row.kind, ...span }),
      participantId: who?.id ?? null,
      participantCode: who?.code ?? null,
      audience: who?.audience ?? null,
      date: row.date,
      startMs: times.get(place) ?? null,
      highlightIds: over.map(({ id }) => id),
      codeIds: [...new Set(over.flatMap(({ codeIds }) => JSON.parse(codeIds) as string[]))],
    };
  });
}

function idsOf(values: readonly (string | null)[]): string {
  return JSON.stringify([...new Set(values)].filter((id) => id !== null));
}

function textsIn(db: Db, ids: string): TextRow[] {
  return db.all<TextRow>(sql`
    select d.id as id, d.text as text, d.kind as kind, ${placeDay} as date from json_each(${ids}) wanted
    cross join documents d on d.id = wanted.value ${joinPlace}`);
}

function labelsIn(db: Db, ids: string): Map<string, string | null> {
  const rows = db.values<[string, string | null]>(sql`
    select who.id, who.participant_id from json_each(${ids}) wanted cross join speakers who on who.id = wanted.value`);
  return new Map(rows);
}

function marksIn(db: Db, ids: string): MarkRow[] {
  return db.all<MarkRow>(sql`
    select h.document_id as documentId, h."start" as start, h."end" as end, h.id as id,
      (select json_group_array(c.id) from highlight_codes hc join codes c on c.id = hc.code_id and c.deleted_at is null
        where hc.highlight_id = h.id) as codeIds
    from json_each(${ids}) wanted cross join documents d on d.id = wanted.value
    cross join highlights h on h.study_id = d.study_id and h.document_id = d.id
    where h.deleted_at is null order by h."start", h.id`);
}

function timesOf(db: Db, sentences: readonly ShownSentence[]): Map<number, number | null> {
  const asked = JSON.stringify(sentences.map(({ documentId, start }) => [documentId, start]));
  const rows = db.values<[number, number | null]>(sql`
    select wanted.key, (select t.start_ms from turns t where t.document_id = wanted.value ->> 0 and t."start" <= wanted.value ->> 1
      order by t.position desc limit 1) from json_each(${asked}) wanted`);
  return new Map(rows);
}
