import { type SQL, sql } from "drizzle-orm";
import { NO_STAGE } from "@/lib/evidence/spoken";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { GridFilter } from "@/lib/themes/schema";

/** A study, its journey, and the filter its grid is read under. */
export type GridReading = { studyId: string; journey: StudyJourney; filter: GridFilter };

/** What a cell's number is made of: places of a stage, a persona, an audience, a point and a code, each in the order in which cells are given. */
const AUDIENCES = ["churned", "customer", "internal", null, "prospect"] as const;
const POINTS = ["failure", null, "trigger"] as const;
/** Written into the statement: a number that is bound to one is no whole number to SQLite. */
const MOST = sql.raw("65536");

/**
 * The filled cells of the evidence grid as one JSON text, in one column named `text`. It counts as `gridCells` of lib/themes does, rule by rule: that is
 * its oracle, and a property test holds the two together. A cell is one whole number while it is counted, so that sorting and grouping compare numbers;
 * only the cells that are filled get their names back.
 */
export function gridStatement(reading: GridReading): SQL {
  return sql`${tablesOf(reading)} select json_group_array(json_object('stage', stage, 'personaId', persona, 'audience', audience, 'point', point,
    'codeId', code, 'people', people, 'respondents', respondents, 'highlights', highlights)) as text from (${namedCells})`;
}

/** The same cells without their text, only added up: what a bench measures the text against. */
export function bareGridStatement(reading: GridReading): SQL {
  return sql`${tablesOf(reading)} select count(*) as cells, sum(length(stage)) + sum(length(persona)) + sum(length(audience)) + sum(length(point))
    + sum(length(code)) + sum(people) + sum(respondents) + sum(highlights) as sum from (${namedCells})`;
}

/** The same cells as rows: what an object for each row, and its text, would cost. */
export function gridRowsStatement(reading: GridReading): SQL {
  return sql`${tablesOf(reading)} select * from (${namedCells})`;
}

function tablesOf(reading: GridReading): SQL {
  return sql`with recursive ${rankings(reading)}, ${heardPeople(reading)}, ${respondents(reading)}, ${marks(reading)},
  counted as (
    select cell, count(distinct iif(asked, null, who)) as people, count(distinct iif(asked, who, null)) as respondents,
      count(distinct highlight) as highlights from said group by cell)`;
}

const namedCells = sql`
  select (select name from stage_names where n = cell / ${MOST} / 15 / ${MOST}) as stage,
    (select nullif(id, 'null') from persona_rank where n = cell / ${MOST} / 15 % ${MOST}) as persona,
    json_extract(${JSON.stringify(AUDIENCES)}, '$[' || (cell / ${MOST} / 3 % 5) || ']') as audience,
    json_extract(${JSON.stringify(POINTS)}, '$[' || (cell / ${MOST} % 3) || ']') as point,
    (select nullif(id, 'null') from code_rank where n = cell % ${MOST}) as code, people, respondents, highlights
  from counted order by cell`;

/** Stages in the study's order, personas and codes in that of their ids, nobody's and none's under the word null: what no step stands under comes last. */
function rankings({ studyId, journey }: GridReading): SQL {
  const names = journey.stages.map(({ slug }) => slug);
  const places = journey.steps.flatMap(({ slug }) => {
    const place = names.indexOf(stageOfStep(slug, journey) ?? NO_STAGE);
    return place < 0 ? [] : [[slug, place]];
  });
  return sql`
    stage_names as materialized (select key as n, value as name from json_each(${JSON.stringify(names)})),
    stage_of as materialized (select key as step, value as n from json_each(${JSON.stringify(Object.fromEntries(places))})),
    persona_rank as materialized (select id, row_number() over (order by id) - 1 as n
      from (select id from personas where study_id = ${studyId} union all select 'null')),
    code_rank as materialized (select id, row_number() over (order by id) - 1 as n
      from (select id from codes where study_id = ${studyId} and deleted_at is null union all select 'null'))`;
}

/** Everybody who counts, in each interview (rules 2, 8 and 9), with the place of their persona and of that day's audience. */
function heardPeople({ studyId, filter }: GridReading): SQL {
  const audience = sql`coalesce(a.audience, p.audience)`;
  const hasWords = sql`(
    exists (select 1 from documents d where d.study_id = ${studyId} and d.interview_id = i.id and d.kind = 'notes' and d.words > 0)
    or exists (select 1 from documents d cross join speakers s on s.study_id = d.study_id and s.document_id = d.id
      where d.study_id = ${studyId} and d.interview_id = i.id and s.participant_id = p.id and s.role = 'participant' and s.words > 0))`;
  return sql`heard as materialized (
    select a.interview_id as interview, p.id as participant, p.rowid as who, r.n * 5 + ${placeOfAudience(audience)} as place
    from interview_participants a
    cross join interviews i on i.study_id = a.study_id and i.id = a.interview_id
    cross join participants p on p.study_id = a.study_id and p.id = a.participant_id
    join persona_rank r on r.id = coalesce(p.persona_id, 'null')
    where a.study_id = ${studyId} and ${asks(filter.source, "interview")} and i.deleted_at is null and i.status = 'done' and i.inherited = 0
      and p.deleted_at is null and p.merged_into is null and ${audience} is not null
      and ${admits(filter, { audience, persona: sql`p.persona_id`, role: sql`p.role` })} and ${hasWords})`;
}

/**
 * Everybody who replied (rules 1, 8 and 13), in each reply in which something is marked: the participant it is linked to, whom a merge may have folded
 * into another, else the reply itself. A persona that is gone reads as none.
 */
function respondents({ studyId, filter }: GridReading): SQL {
  const audience = sql`coalesce(r.audience, p.audience)`;
  const persona = sql`iif(r.participant_id is null, l.id, p.persona_id)`;
  const role = sql`iif(r.participant_id is null, r.role, p.role)`;
  return sql`merged as materialized (select id, merged_into as into_id from participants where study_id = ${studyId} and merged_into is not null),
    folded as (select id, into_id from merged union select f.id, m.into_id from folded f join merged m on m.id = f.into_id),
    stands as materialized (select id, into_id from folded where into_id not in (select id from merged)),
    asked_people as materialized (
      select d.id as document, coalesce(p.rowid, -r.rowid) as who, k.n * 5 + ${placeOfAudience(audience)} as place
      from (select distinct document_id from highlights where study_id = ${studyId} and deleted_at is null) h
      cross join documents d on d.study_id = ${studyId} and d.id = h.document_id
      cross join responses r on r.study_id = d.study_id and r.id = d.response_id
      left join stands s on s.id = r.participant_id
      left join participants p on p.study_id = ${studyId} and p.id = coalesce(s.into_id, r.participant_id)
      left join personas l on l.study_id = ${studyId} and l.id = r.persona_id and l.deleted_at is null
      join persona_rank k on k.id = coalesce(${persona}, 'null')
      where ${asks(filter.source, "questionnaire")} and r.deleted_at is null
        and (r.participant_id is null or (p.id is not null and p.deleted_at is null and p.merged_into is null))
        and ${admits(filter, { audience, persona, role })})`;
}

/** Each highlight under each of its people and known codes (rules 4, 5 and 7). */
function marks({ studyId, filter, journey }: GridReading): SQL {
  const names = journey.stages.map(({ slug }) => slug);
  const wanted = filter.stage?.map((slug) => (slug === NO_STAGE ? names.length : names.indexOf(slug)));
  const stage = sql`coalesce(g.n, (select b.n from stage_of b where b.step = substr(h.step, 1, instr(h.step, '.') - 1)), ${sql.raw(String(names.length))})`;
  const cell = sql`((${stage} * ${MOST} * 5 + t.place) * 3 + case h.point when 'failure' then 0 when 'trigger' then 2 else 1 end) * ${MOST} + k.n`;
  const rest = sql`
    left join stage_of g on g.step = h.step
    left join highlight_codes c on c.highlight_id = h.id
      and c.code_id not in (select id from codes where study_id = ${studyId} and deleted_at is not null)
    join code_rank k on k.id = coalesce(c.code_id, 'null')
    where ${anyOf(filter.point, sql`h.point`)} and ${anyOf(wanted, stage)}`;
  return sql`texts as materialized (
      select v.participant, v.who, v.place, d.id as document from heard v cross join documents d on d.study_id = ${studyId} and d.interview_id = v.interview),
    said as (
      select ${cell} as cell, t.who as who, 0 as asked, h.rowid as highlight
      from texts t
      cross join highlights h on h.study_id = ${studyId} and h.document_id = t.document and h.deleted_at is null
      cross join highlight_participants w on w.highlight_id = h.id and w.participant_id = t.participant ${rest}
      union all
      select ${cell}, t.who, 1, h.rowid
      from asked_people t cross join highlights h on h.study_id = ${studyId} and h.document_id = t.document and h.deleted_at is null ${rest})`;
}

function placeOfAudience(audience: SQL): SQL {
  return sql`case ${audience} when 'churned' then 0 when 'customer' then 1 when 'internal' then 2 when 'prospect' then 4 else 3 end`;
}

/** Whether the filter lets somebody in: internal voices only by name, an unknown audience only where none is asked for. */
function admits(filter: GridFilter, { audience, persona, role }: { audience: SQL; persona: SQL; role: SQL }): SQL {
  const heard = filter.audience?.length ? anyOf(filter.audience, audience) : sql`${audience} is not 'internal'`;
  return sql`${heard} and ${anyOf(filter.persona, sql`coalesce(${persona}, 'none')`)} and ${anyOf(filter.role, sql`coalesce(${role}, 'none')`)}`;
}

function asks(sources: GridFilter["source"], source: "interview" | "questionnaire"): SQL {
  return !sources?.length || sources.includes(source) ? sql`1` : sql`0`;
}

function anyOf(values: readonly (string | number)[] | undefined, value: SQL): SQL {
  return values?.length ? sql`coalesce(${value} in (select value from json_each(${JSON.stringify(values)})), 0)` : sql`1`;
}
