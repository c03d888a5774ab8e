import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { ActivityThing, ThingKind } from "@/lib/audit/schema";
import { firstWords } from "@/lib/studies/deleted";

type Row = { thingId: string; kind: ThingKind; id: string; name: string; isThere: number };

/** Tables whose rows have a name and can be deleted. */
const NAMED: readonly [ThingKind, string, string][] = [
  ["questionnaire", "questionnaires", "title"],
  ["participant", "participants", "code"],
  ["account", "accounts", "name"],
  ["persona", "personas", "name"],
  ["code", "codes", "name"],
  ["finding", "findings", "statement"],
  ["map", "journey_maps", "name"],
  ["flow", "flows", "name"],
  ["competitor", "competitors", "name"],
  ["touchpoint", "touchpoints", "name"],
  ["asset", "assets", "name"],
  ["kpi", "kpis", "name"],
  ["milestone", "milestones", "name"],
  ["gap", "gaps", "statement"],
  ["action", "journey_actions", "title"],
  ["study", "studies", "name"],
];

/** Tables whose rows have a name and go for good. */
const LASTING: readonly [ThingKind, string, string][] = [
  ["shared link", "shares", "title"],
  ["second coding", "agreement_rounds", "name"],
];

/** What ids of entries stand for, those that are of anything still stored. Each is looked up by its key. */
export function thingsOf(db: Db, ids: readonly string[]): Map<string, ActivityThing> {
  const list = JSON.stringify([...new Set(ids)]);
  const asked = sql`(select value from json_each(${list}))`;
  const named = NAMED.map(
    ([kind, table, name]) =>
      sql`select id as thingId, ${kind} as kind, id, ${sql.raw(name)} as name, deleted_at is null as isThere from ${sql.raw(table)} where id in ${asked}`,
  );
  const lasting = LASTING.map(
    ([kind, table, name]) =>
      sql`select id as thingId, ${kind} as kind, id, ${sql.raw(name)} as name, 1 as isThere from ${sql.raw(table)} where id in ${asked}`,
  );
  const parts = [...named, ...lasting, ...placedParts(asked), ...teamParts(asked)];
  const rows = parts.flatMap((part) => db.all<Row>(part));
  return new Map(
    rows.map(({ thingId, isThere, ...thing }) => [thingId, { ...thing, name: firstWords(thing.name), isThere: isThere === 1 }]),
  );
}

/** What stands on a text leads to the interview or the questionnaire it is of; a reply to its questionnaire. */
function placedParts(asked: SQL): SQL[] {
  const ofDocument = (from: SQL, thing: SQL) => sql`
    select ${thing} as thingId, case when i.id is null then 'questionnaire' else 'interview' end as kind,
      coalesce(i.id, q.id) as id, coalesce(i.title, q.title) as name, coalesce(i.deleted_at, q.deleted_at) is null as isThere
    from ${from} left join interviews i on i.id = d.interview_id
    left join responses r on r.id = d.response_id left join questionnaires q on q.id = r.questionnaire_id
    where ${thing} in ${asked} and coalesce(i.id, q.id) is not null`;
  return [
    sql`select id as thingId, 'interview' as kind, id, title as name, deleted_at is null as isThere from interviews where id in ${asked}`,
    ofDocument(sql`documents d`, sql`d.id`),
    ofDocument(sql`highlights h join documents d on d.id = h.document_id`, sql`h.id`),
    ofDocument(sql`suggestions s join documents d on d.id = s.document_id`, sql`s.id`),
    sql`select r.id as thingId, 'questionnaire' as kind, q.id, q.title as name, q.deleted_at is null as isThere
      from responses r join questionnaires q on q.id = r.questionnaire_id where r.id in ${asked}`,
  ];
}

function teamParts(asked: SQL): SQL[] {
  return [
    sql`select id as thingId, 'person' as kind, id, name, 1 as isThere from users where id in ${asked}`,
    sql`select m.id as thingId, 'person' as kind, u.id, u.name, 1 as isThere from memberships m join users u on u.id = m.user_id where m.id in ${asked}`,
  ];
}

/** The ids under which acts on a thing, and on what belongs to it, are found: an interview's texts, highlights and decided suggestions; memos on anything. */
export function idsAround({ studyId, thing }: { studyId: string; thing: string }): SQL {
  const ofInterview = sql`d.study_id = ${studyId} and d.interview_id = ${thing}`;
  return sql`(select ${thing} union all select d.id from documents d where ${ofInterview}
    union all select h.id from documents d join highlights h on h.study_id = d.study_id and h.document_id = d.id where ${ofInterview}
    union all select s.id from documents d join suggestions s on s.study_id = d.study_id and s.document_id = d.id
      where ${ofInterview} and s.status <> 'open'
    union all select id from memos where study_id = ${studyId} and subject_id = ${thing})`;
}
