import { sql } from "drizzle-orm";
import { usualLanguage } from "@/db/reading/language";
import type { Db } from "@/db/types";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { type Span, sentencesOf } from "@/lib/text/sentences";
import { tokensOf } from "@/lib/text/tokens";

/** Of each text, drawn evenly: a long interview must not speak for all. */
const MOST_OF_A_TEXT = 40;
/** Of the latest texts worked through. */
const MOST_TEXTS = 200;
/** Shorter sentences are never suggested, so passing over them says nothing. */
const FEWEST_WORDS = 6;

type Sentence = Span & { text: string; language: TextLanguage };
/** The sentences of texts read before, so that a decision does not read them all again; by document, for one version of its text. */
export type SentencesRead = Map<string, { version: number; sentences: Sentence[] }>;
type Place = [start: number, end: number];
type Text = { id: string; version: number; places: string };

/**
 * Sentences of participants in interviews marked as coded, and of answers found to hold nothing, that nobody marked, rejected or still has waiting, in the order of their texts: what was
 * worked through and passed over says how rare a tag is. At most 40 of each of the latest 200 texts.
 */
export function gatherPassedOver(
  db: Db,
  { studyId, read }: { studyId: string; read: SentencesRead },
): { text: string; language: TextLanguage }[] {
  const texts = db.all<Text>(sql`
    select d.id as id, d.version as version, (select json_group_array(json_array(p.start, p.end)) from (
        select h.start as start, h.end as end from highlights h
        where h.study_id = d.study_id and h.document_id = d.id and h.deleted_at is null
        union all
        select s.start, s.end from suggestions s
        where s.study_id = d.study_id and s.document_id = d.id and s.status in ('open', 'accepted', 'rejected')) p) as places
    from (
      select d.* from interviews i join documents d on d.study_id = i.study_id and d.interview_id = i.id
      where i.study_id = ${studyId} and i.coded_at is not null and i.deleted_at is null
      union all
      select d.* from answers_done a join documents d on d.id = a.document_id join responses r on r.id = d.response_id
      where a.study_id = ${studyId} and r.deleted_at is null
      order by id desc limit ${MOST_TEXTS}) d
    order by d.id desc`);
  return texts.reverse().flatMap(({ id, version, places }) => {
    const known = read.get(id);
    const sentences = known?.version === version ? known.sentences : sentencesIn(db, id);
    read.set(id, { version, sentences });
    const marked = JSON.parse(places) as Place[];
    return sentences
      .filter(({ start, end }) => !marked.some(([from, to]) => from < end && to > start))
      .map(({ text, language }) => ({ text, language }));
  });
}

function sentencesIn(db: Db, documentId: string): Sentence[] {
  const row = db.get<{ studyId: string; text: string; kind: string; language: TextLanguage | null }>(sql`
    select study_id as studyId, text, kind, coalesce(language_chosen, nullif(language, 'und')) as language from documents where id = ${documentId}`);
  if (!row) return [];
  const language = row.language ?? usualLanguage(db, row.studyId);
  const said = row.kind !== "transcript" ? [{ start: 0, end: row.text.length }] : turnsOf(db, documentId);
  const sentences = said.flatMap(({ start, end }) =>
    sentencesOf(row.text, start, end).filter((span) => tokensOf(row.text, span.start, span.end).length >= FEWEST_WORDS),
  );
  return evenly(sentences).map((span) => ({ ...span, text: row.text.slice(span.start, span.end), language }));
}

function turnsOf(db: Db, documentId: string): Span[] {
  return db.all<Span>(sql`
    select t.start as start, t.end as end from turns t join speakers w on w.id = t.speaker_id
    where t.document_id = ${documentId} and w.role = 'participant' order by t.position`);
}

function evenly<T>(items: readonly T[]): T[] {
  if (items.length <= MOST_OF_A_TEXT) return [...items];
  return Array.from({ length: MOST_OF_A_TEXT }, (_, i) => items[Math.floor((i * items.length) / MOST_OF_A_TEXT)] as T);
}
