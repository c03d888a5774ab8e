import { and, type SQL, sql } from "drizzle-orm";
import { respondent } from "@/db/documents/respondent";
import { inStages } from "@/db/journey/in-stages";
import type { StudyRow } from "@/db/studies";
import { requireStages } from "@/db/themes";
import { studyJourney } from "@/lib/journey/study-journey";
import { DAY_BLOCK, firstIdOfDay } from "@/lib/search/passage-id";
import type { SearchFilter } from "@/lib/search/schema";

/** What narrows a search down, over the rows `s` (passage_search), `p` (passages), `d` (documents), `i` (interviews) and `r` (responses). Throws REFUSED for a stage of another journey. */
export function searchConditions(study: StudyRow, filter: SearchFilter): SQL | undefined {
  requireStages(filter.stage, studyJourney(study));
  return and(betweenDays(filter), ofKind(filter), bySpeaker(filter), ofPerson(filter), coded(study, filter));
}

/** A list as one parameter, whatever its length. */
function among(column: SQL, values: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

/** The day is in the passage's id, so the index itself is read between two days. Unknown days are in no span of days. */
function betweenDays({ from, to }: SearchFilter): SQL | undefined {
  if (!from && !to) return undefined;
  const low = from ? firstIdOfDay(from) : DAY_BLOCK;
  const high = to ? sql`and s.rowid < cast(${firstIdOfDay(to) + DAY_BLOCK} as integer)` : sql``;
  return sql`(s.rowid >= cast(${low} as integer) ${high})`;
}

function ofKind({ kind }: SearchFilter): SQL | undefined {
  return kind && among(sql`d.kind`, kind);
}

function bySpeaker({ speaker }: SearchFilter): SQL | undefined {
  return speaker && sql`exists (select 1 from speakers who where who.id = p.speaker_id and ${among(sql`who.role`, speaker)})`;
}

/** Whose words (rule 4): a turn is its participant's, notes and words outside the turns are about all of the interview's people, the interviewer's are nobody's; an answer is its respondent's. */
function ofPerson({ persona, audience, role, participant }: SearchFilter): SQL | undefined {
  const of = and(
    audience && among(sql`ip.audience`, audience),
    persona && among(sql`coalesce(q.persona_id, 'none')`, persona),
    role && among(sql`q.role`, role),
    participant && among(sql`ip.participant_id`, participant),
  );
  const ofRespondent = and(
    audience && among(respondent.audience, audience),
    persona && among(sql`coalesce(${respondent.persona}, 'none')`, persona),
    role && among(respondent.role, role),
    participant && among(sql`rp.id`, participant),
  );
  return (
    of &&
    sql`(exists (select 1 from interview_participants ip join participants q on q.id = ip.participant_id
      where ip.interview_id = i.id and q.deleted_at is null and (p.speaker_id is null or ip.participant_id =
        (select who.participant_id from speakers who where who.id = p.speaker_id and who.role = 'participant')) and ${of})
      or r.id is not null and exists (select 1 from responses one left join participants rp on rp.id = one.participant_id
        where one.id = r.id and ${ofRespondent}))`
  );
}

/** Passages that touch a highlight with all that is asked: one of the codes, of the points, of the stages. */
function coded(study: StudyRow, { code, point, stage }: SearchFilter): SQL | undefined {
  const says = and(
    inStages(sql`h.step`, { stages: stage, journey: studyJourney(study) }),
    point && among(sql`h.point`, point),
    code && sql`exists (select 1 from highlight_codes hc where hc.highlight_id = h.id and ${among(sql`hc.code_id`, code)})`,
  );
  return (
    says &&
    sql`exists (select 1 from highlights h where h.study_id = p.study_id and h.document_id = p.document_id
      and h.deleted_at is null and h."start" < p."end" and h."end" > p."start" and ${says})`
  );
}
