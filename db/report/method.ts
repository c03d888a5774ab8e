import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { languageName } from "@/lib/language/language-name";
import type { MethodFacts } from "@/lib/report/schema";

/** How a study came about, counted from its rows: interviews and their days, texts, coding, questionnaires, consent, guide. What is deleted is left out. */
export function gatherMethod(db: Db, { studyId }: { studyId: string }): MethodFacts {
  const one = <T>(query: ReturnType<typeof sql>): T => db.get<T>(query) as T;
  const held = one<Pick<MethodFacts, "interviews" | "planned" | "firstDay" | "lastDay" | "undated" | "conductors">>(sql`
    select coalesce(sum(status = 'done'), 0) as interviews, coalesce(sum(status = 'planned'), 0) as planned,
      min(iif(status = 'done', date, null)) as firstDay, max(iif(status = 'done', date, null)) as lastDay,
      coalesce(sum(status = 'done' and date is null), 0) as undated, count(distinct iif(status = 'done', nullif(trim(conductor), ''), null)) as conductors
    from interviews where study_id = ${studyId} and deleted_at is null and not inherited`);
  const texts = one<{ notes: number; transcripts: number; words: number }>(sql`
    select coalesce(sum(d.kind = 'notes'), 0) as notes, coalesce(sum(d.kind = 'transcript'), 0) as transcripts, coalesce(sum(d.words), 0) as words
    from documents d join interviews i on i.study_id = d.study_id and i.id = d.interview_id
    where d.study_id = ${studyId} and i.deleted_at is null and i.status = 'done' and not i.inherited and d.words > 0`);
  const coded = one<Pick<MethodFacts, "highlights" | "interviewsCoded" | "coders" | "accepted">>(sql`
    select count(*) as highlights, count(distinct iif(i.status = 'done', d.interview_id, null)) as interviewsCoded, count(distinct h.created_by) as coders,
      coalesce(sum(exists (select 1 from suggestions s where s.study_id = h.study_id and s.highlight_id = h.id and s.status = 'accepted')), 0) as accepted
    from highlights h join documents d on d.study_id = h.study_id and d.id = h.document_id
    left join interviews i on i.id = d.interview_id left join responses r on r.id = d.response_id
    where h.study_id = ${studyId} and h.deleted_at is null and i.deleted_at is null and r.deleted_at is null and coalesce(i.inherited, 0) = 0`);
  const { rejected } = one<{ rejected: number }>(sql`
    select count(*) as rejected from suggestions where study_id = ${studyId} and status = 'rejected'`);
  const consent = one<MethodFacts["consent"]>(sql`
    select coalesce(sum(quote_consent = 'public'), 0) as public, coalesce(sum(quote_consent = 'internal'), 0) as internal,
      coalesce(sum(quote_consent = 'unknown'), 0) as unknown, coalesce(sum(quote_consent = 'refused'), 0) as refused
    from participants where study_id = ${studyId} and deleted_at is null and merged_into is null`);
  const { codes } = one<{ codes: number }>(sql`select count(*) as codes from codes where study_id = ${studyId} and deleted_at is null`);
  return {
    ...held,
    words: texts.words,
    documents: { notes: texts.notes, transcripts: texts.transcripts },
    ...coded,
    rejected,
    codes,
    consent,
    languages: listLanguages(db, studyId),
    questionnaires: db.all<MethodFacts["questionnaires"][number]>(sql`
      select q.title as title, q.wave as wave, count(r.id) as replies from questionnaires q
      left join responses r on r.questionnaire_id = q.id and r.deleted_at is null
      where q.study_id = ${studyId} and q.deleted_at is null group by q.id having replies > 0 order by q.created_at`),
    guide: db
      .all<{ question: string }>(
        sql`select question from guide_questions where study_id = ${studyId} and deleted_at is null order by position, id`,
      )
      .map(({ question }) => question),
  };
}

/** What interviews were held in, by name, the most frequent first. */
function listLanguages(db: Db, studyId: string): string[] {
  return db
    .all<{ language: string }>(sql`
      select coalesce(d.language_chosen, d.language) as language from documents d join interviews i on i.study_id = d.study_id and i.id = d.interview_id
      where d.study_id = ${studyId} and i.deleted_at is null and coalesce(d.language_chosen, d.language, 'und') <> 'und'
      group by 1 order by count(*) desc, 1`)
    .map(({ language }) => languageName(language));
}
