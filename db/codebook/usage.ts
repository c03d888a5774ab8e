import { sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { VocabularyUse } from "@/lib/codebook/rework";
import type { Point } from "@/lib/highlights/vocabulary";
import { stageOfStep, studyJourney } from "@/lib/journey/study-journey";

type Row = { step: string | null; point: Point | null; highlights: number; people: string; respondents: string };
type Sum = { highlights: number; people: Set<string>; respondents: Set<string> };

/**
 * How often each stage, step and point of a study is on a highlight, and for how many people and respondents (each once, side by side, rule 1).
 * Deleted highlights, texts and people are left out. Throws NOT_FOUND.
 */
export function vocabularyUse(db: Db, { studyId }: { studyId: string }): VocabularyUse {
  const journey = studyJourney(requireStudy(db, studyId));
  const rows = db.all<Row>(sql`
    select h.step as step, h.point as point, count(distinct h.id) as highlights, json_group_array(distinct iif(i.id is null, null, p.id)) as people,
      json_group_array(distinct iif(r.id is null, null, coalesce(p.id, r.id))) as respondents
    from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    left join highlight_participants hp on hp.highlight_id = h.id
    left join participants p on p.id = hp.participant_id and p.deleted_at is null
    where h.study_id = ${studyId} and h.deleted_at is null and ${placeIsThere}
    group by h.step, h.point`);
  const sums = { stages: new Map<string, Sum>(), steps: new Map<string, Sum>(), points: new Map<string, Sum>() };
  for (const row of rows) {
    const heard = { highlights: row.highlights, people: idsIn(row.people), respondents: idsIn(row.respondents) };
    add(sums.points, row.point ?? "none", heard);
    if (row.step !== null) add(sums.steps, row.step, heard);
    const stage = stageOfStep(row.step, journey);
    if (stage !== null) add(sums.stages, stage, heard);
  }
  const none = { highlights: 0, people: 0, respondents: 0 };
  return {
    stages: counted(sums.stages),
    steps: counted(sums.steps),
    points: { trigger: none, failure: none, none, ...counted(sums.points) },
  };
}

function idsIn(list: string): Set<string> {
  return new Set((JSON.parse(list) as (string | null)[]).filter((id) => id !== null));
}

function add(sums: Map<string, Sum>, name: string, { highlights, people, respondents }: Sum): void {
  const sum = sums.get(name) ?? { highlights: 0, people: new Set(), respondents: new Set() };
  sum.highlights += highlights;
  for (const id of people) sum.people.add(id);
  for (const id of respondents) sum.respondents.add(id);
  sums.set(name, sum);
}

function counted(sums: Map<string, Sum>): VocabularyUse["stages"] {
  return Object.fromEntries(
    [...sums].map(([name, { highlights, people, respondents }]) => [
      name,
      { highlights, people: people.size, respondents: respondents.size },
    ]),
  );
}
