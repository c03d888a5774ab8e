import { sql } from "drizzle-orm";
import { withPlaces } from "@/db/documents/answer-places";
import { respondent } from "@/db/documents/respondent";
import { joinPlace, placeDay, placeId, placeIsThere } from "@/db/documents/standing";
import { offsetOf, pageFound } from "@/db/paging";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { CodeEvidence } from "@/lib/codebook/rework";
import { isVerbatim } from "@/lib/highlights/verbatim";
import type { Point } from "@/lib/highlights/vocabulary";
import type { DocumentKind } from "@/lib/interviews/vocabulary";
import { type StudyJourney, stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import type { Page, PageQuery } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import { type CodeRef, getCode } from "./list";

type Facts = {
  id: string;
  interviewId: string | null;
  documentId: string;
  kind: DocumentKind;
  quote: string;
  before: string;
  after: string;
  date: string | null;
  step: string | null;
  point: Point | null;
  startMs: number | null;
  refused: 0 | 1;
  codeIds: string[];
  people: CodeEvidence["people"];
};

/**
 * The highlights that carry a code, newest interview first and then in the order of the text, for reading and recoding them in one list.
 * Words of somebody who refused to be quoted are left out, the highlight is not (rule 14). Throws NOT_FOUND.
 */
export function listCodeEvidence(db: Db, { studyId, codeId, page }: CodeRef & { page: PageQuery }): Page<CodeEvidence> {
  const { highlights: total } = getCode(db, { studyId, codeId });
  return pageFound(evidenceRows(db, { studyId, codeId, limit: page.limit, offset: offsetOf(page) }), { page, total });
}

/** All of them, for a page that shows them at once. Throws NOT_FOUND. */
export function listAllEvidence(db: Db, { studyId, codeId }: CodeRef): CodeEvidence[] {
  return evidenceRows(db, { studyId, codeId, limit: -1, offset: 0 });
}

function evidenceRows(db: Db, { studyId, codeId, limit, offset }: CodeRef & { limit: number; offset: number }): CodeEvidence[] {
  const journey = studyJourney(requireStudy(db, studyId));
  const rows = db.all<{ facts: string }>(sql`
    select json_object(
      'id', h.id, 'interviewId', d.interview_id, 'documentId', d.id, 'kind', d.kind, 'quote', h.quote, 'before', h.before, 'after', h.after,
      'date', ${placeDay}, 'step', h.step, 'point', h.point,
      'startMs', (select t.start_ms from turns t where t.document_id = h.document_id and t.start <= h.start order by t.position desc limit 1),
      'refused', exists (select 1 from highlight_participants w join participants q on q.id = w.participant_id
        where w.highlight_id = h.id and q.quote_consent = 'refused'),
      'codeIds', (select json_group_array(c.id) from highlight_codes hc join codes c on c.id = hc.code_id and c.deleted_at is null where hc.highlight_id = h.id),
      'people', iif(r.id is not null, json_array(json_object('code', '', 'audience', ${respondent.audience}, 'role', ${respondent.role})), (
        select json_group_array(json_object('code', p.code, 'audience', coalesce(ip.audience, p.audience), 'role', p.role))
        from highlight_participants hp
        join participants p on p.id = hp.participant_id and p.deleted_at is null
        left join interview_participants ip on ip.interview_id = i.id and ip.participant_id = p.id
        where hp.highlight_id = h.id))) as facts
    from highlight_codes own
    join highlights h on h.id = own.highlight_id
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    left join participants rp on rp.id = r.participant_id
    where own.study_id = ${studyId} and own.code_id = ${codeId} and h.deleted_at is null and ${placeIsThere}
    order by ${placeDay} is null, ${placeDay} desc, ${placeId} desc, d.id, h.start, h.end, h.id
    limit ${limit} offset ${offset}`);
  return withPlaces(
    db,
    rows.map(({ facts }) => JSON.parse(facts) as Facts),
  ).map((facts) => evidenceOf(facts, journey));
}

function evidenceOf(facts: Facts & TextPlace, journey: StudyJourney): CodeEvidence {
  const { id, interviewId, answer, documentId, quote, date, startMs, people, step, point, codeIds, refused } = facts;
  const shown = refused ? null : quote;
  const coded = { stage: stageOfStep(step, journey), point, codeIds };
  const behind = answer ? people.map((one) => ({ ...one, code: answer.responseCode })) : people;
  return {
    highlightId: id,
    interviewId,
    answer,
    documentId,
    quote: shown,
    verbatim: isVerbatim(facts),
    date,
    startMs,
    people: behind,
    ...coded,
  };
}
