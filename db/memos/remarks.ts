import { sql } from "drizzle-orm";
import { answerPlaces } from "@/db/documents/answer-places";
import { joinPlace, placeIsThere, placeTitle } from "@/db/documents/standing";
import { asItIs, type Seen } from "@/db/seen";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { matchesRemark } from "@/lib/memos/match";
import type { Remark, RemarkFilter } from "@/lib/memos/schema";

type Row = Omit<Remark, "isGone" | "withheld" | "answer"> & { isGone: number; withheld: number };

type Listing = { studyId: string; filter?: RemarkFilter; seen?: Seen | undefined };

/**
 * Every memo of a study and every comment on its highlights under the filter, newest first. A memo stays when its subject is deleted; a
 * comment goes and comes with its highlight. The words of a person who refused to be quoted, and the comment on them, are withheld (rule 14).
 * Words are looked for in what whoever asks sees (`seen`). Throws NOT_FOUND.
 */
export function listRemarks(db: Db, { studyId, filter = {}, seen = asItIs }: Listing): Remark[] {
  requireStudy(db, studyId);
  const rows = [...memoRows(db, studyId), ...commentRows(db, studyId)];
  const answers = answerPlaces(
    db,
    rows.flatMap(({ documentId, interviewId }) => (interviewId === null && documentId !== null ? [documentId] : [])),
  );
  return rows
    .map((row) => ({ ...row, answer: answers.get(row.documentId ?? "") ?? null }))
    .map((row) => ({ ...row, isGone: row.isGone === 1, withheld: row.withheld === 1 }))
    .filter((remark) => matchesRemark(filter.q ? seen(remark) : remark, filter))
    .sort((a, b) => order(b.updatedAt, a.updatedAt) || order(b.id, a.id));
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function memoRows(db: Db, studyId: string): Row[] {
  return db.all<Row>(sql`
    select m.id, m.version, m.subject as kind, m.text, m.subject_id as subjectId, m.updated_at as updatedAt,
      null as quote, i.id as interviewId, null as documentId, 0 as withheld,
      coalesce(i.title, p.code, c.name, s.name, '') as about,
      coalesce(i.deleted_at, p.deleted_at, c.deleted_at) is not null as isGone
    from memos m
    join studies s on s.id = m.study_id
    left join interviews i on m.subject = 'interview' and i.study_id = m.study_id and i.id = m.subject_id
    left join participants p on m.subject = 'participant' and p.study_id = m.study_id and p.id = m.subject_id
    left join codes c on m.subject = 'code' and c.study_id = m.study_id and c.id = m.subject_id
    where m.study_id = ${studyId} and m.deleted_at is null`);
}

function commentRows(db: Db, studyId: string): Row[] {
  return db.all<Row>(sql`
    select x.id, x.version, 'highlight' as kind, x.id as subjectId, x.updated_at as updatedAt, x.interviewId, x.documentId, x.title as about, 0 as isGone,
      x.refused as withheld, case when x.refused then '' else x.comment end as text, case when x.refused then null else x.quote end as quote
    from (
      select h.id, h.version, h.comment, h.quote, h.updated_at, d.interview_id as interviewId, d.id as documentId, ${placeTitle} as title,
        exists (select 1 from highlight_participants w join participants q on q.id = w.participant_id
          where w.highlight_id = h.id and q.quote_consent = 'refused') as refused
      from highlights h
      join documents d on d.study_id = h.study_id and d.id = h.document_id
      ${joinPlace}
      where h.study_id = ${studyId} and h.deleted_at is null and ${placeIsThere} and h.comment is not null and h.comment <> ''
    ) x`);
}
