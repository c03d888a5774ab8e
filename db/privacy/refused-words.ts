import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Span } from "@/lib/text/sentences";

/** Where words of people who refused to be quoted stand: spans by the id of the text (UTF-16 offsets), the highlights on them, and who these people are. Ids. */
export type RefusedWords = { spans: Map<string, Span[]>; highlights: Set<string>; people: Set<string> };

const WHOLE: Span = { start: 0, end: Number.MAX_SAFE_INTEGER };

/**
 * Their turns in transcripts with what stands outside the turns, and turns of participants nobody is named for; notes of interviews they took part in, but for
 * stretches that are about others; their open answers (rule 14). A refusal of one of several entries that were merged is one of all.
 */
export function refusedWords(db: Db, studyId: string): RefusedWords {
  const people = refusedPeople(db, studyId);
  const words: RefusedWords = { spans: new Map(), highlights: new Set(), people };
  if (people.size === 0) return words;
  const ids = sql`(select value from json_each(${JSON.stringify([...people])}))`;
  const texts = db.values<[id: string, kind: string, isAnswer: number]>(sql`
    select d.id, d.kind, 1 from responses r cross join documents d on d.study_id = r.study_id and d.response_id = r.id
    where r.study_id = ${studyId} and r.participant_id in ${ids}
    union select d.id, d.kind, 0 from interview_participants ip cross join documents d on d.study_id = ip.study_id and d.interview_id = ip.interview_id
    where ip.study_id = ${studyId} and ip.participant_id in ${ids}
    union select d.id, d.kind, 0 from speakers s cross join documents d on d.id = s.document_id
    where s.study_id = ${studyId} and s.role = 'participant' and s.participant_id in ${ids}`);
  const textIds = sql`(select value from json_each(${JSON.stringify(texts.map(([id]) => id))}))`;
  const owned = db.values<[id: string, documentId: string, start: number, end: number, refused: number, owners: number]>(sql`
    select h.id, h.document_id, h.start, h.end, coalesce(sum(w.participant_id in ${ids}), 0), count(w.participant_id)
    from highlights h left join highlight_participants w on w.highlight_id = h.id
    where h.study_id = ${studyId} and h.document_id in ${textIds} group by h.id`);
  const turns = turnsOf(db, { studyId, textIds, people });
  for (const [id, kind, isAnswer] of texts) {
    const ofOthers = owned.filter(([, documentId, , , refused, owners]) => documentId === id && refused === 0 && owners > 0);
    if (isAnswer === 1) words.spans.set(id, [WHOLE]);
    else if (kind === "transcript") words.spans.set(id, besides(turns.get(id) ?? []));
    else words.spans.set(id, besides(ofOthers.map(([, , start, end]) => ({ start, end }))));
  }
  const answers = new Set(texts.flatMap(([id, , isAnswer]) => (isAnswer === 1 ? [id] : [])));
  for (const [id, documentId, , , refused] of owned) if (refused > 0 || answers.has(documentId)) words.highlights.add(id);
  return words;
}

/** Who refused, with every entry that was merged with theirs. */
function refusedPeople(db: Db, studyId: string): Set<string> {
  const rows = db.values<[id: string]>(sql`
    with recursive one(id) as (
      select id from participants where study_id = ${studyId} and quote_consent = 'refused'
      union
      select p.id from one join participants p on p.study_id = ${studyId} and p.merged_into = one.id
      union
      select p.merged_into from one join participants p on p.id = one.id where p.merged_into is not null
    )
    select id from one`);
  return new Set(rows.map(([id]) => id));
}

type Spoken = { studyId: string; textIds: ReturnType<typeof sql>; people: ReadonlySet<string> };

/** Of each text the turns that may be shown: of whoever asks, of others, and of people who did not refuse. */
function turnsOf(db: Db, { studyId, textIds, people }: Spoken): Map<string, Span[]> {
  const rows = db.values<[documentId: string, start: number, end: number, role: string, who: string | null]>(sql`
    select t.document_id, t.start, t.end, s.role, s.participant_id from turns t join speakers s on s.id = t.speaker_id
    where t.study_id = ${studyId} and t.document_id in ${textIds} order by t.document_id, t.start`);
  const shown = new Map<string, Span[]>();
  for (const [documentId, start, end, role, who] of rows) {
    if (role === "participant" && (who === null || people.has(who))) continue;
    const spans = shown.get(documentId);
    if (spans) spans.push({ start, end });
    else shown.set(documentId, [{ start, end }]);
  }
  return shown;
}

/** All of a text but for these stretches. */
function besides(shown: readonly Span[]): Span[] {
  const hidden: Span[] = [];
  let at = 0;
  for (const { start, end } of shown.toSorted((a, b) => a.start - b.start)) {
    if (start > at) hidden.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return [...hidden, { start: at, end: WHOLE.end }];
}
