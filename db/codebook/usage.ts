import { sql } from "drizzle-orm";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { VocabularyUse } from "@/lib/codebook/rework";
import type { Point } from "@/lib/highlights/vocabulary";
import { stageOfStep } from "@/lib/journey/stages";

type Row = { step: string | null; point: Point | null; highlights: number; people: string };
type Sum = { highlights: number; people: Set<string> };

/**
 * How often each stage, step and point of a study is on a highlight, and for how many people (each once, rule 1). Deleted highlights, interviews
 * and people are left out. Throws NOT_FOUND.
 */
export function vocabularyUse(db: Db, { studyId }: { studyId: string }): VocabularyUse {
  const { journeyPreset } = requireStudy(db, studyId);
  const rows = db.all<Row>(sql`
    select h.step as step, h.point as point, count(distinct h.id) as highlights, json_group_array(distinct p.id) as people
    from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    join interviews i on i.study_id = d.study_id and i.id = d.interview_id
    left join highlight_participants hp on hp.highlight_id = h.id
    left join participants p on p.id = hp.participant_id and p.deleted_at is null
    where h.study_id = ${studyId} and h.deleted_at is null and i.deleted_at is null
    group by h.step, h.point`);
  const sums = { stages: new Map<string, Sum>(), steps: new Map<string, Sum>(), points: new Map<string, Sum>() };
  for (const row of rows) {
    const people = (JSON.parse(row.people) as (string | null)[]).filter((id) => id !== null);
    add(sums.points, row.point ?? "none", row.highlights, people);
    if (row.step !== null) add(sums.steps, row.step, row.highlights, people);
    const stage = stageOfStep(row.step, journeyPreset);
    if (stage !== null) add(sums.stages, stage, row.highlights, people);
  }
  const none = { highlights: 0, people: 0 };
  return {
    stages: counted(sums.stages),
    steps: counted(sums.steps),
    points: { trigger: none, failure: none, none, ...counted(sums.points) },
  };
}

function add(sums: Map<string, Sum>, name: string, highlights: number, people: readonly string[]): void {
  const sum = sums.get(name) ?? { highlights: 0, people: new Set() };
  sum.highlights += highlights;
  for (const id of people) sum.people.add(id);
  sums.set(name, sum);
}

function counted(sums: Map<string, Sum>): Record<string, { highlights: number; people: number }> {
  return Object.fromEntries([...sums].map(([name, { highlights, people }]) => [name, { highlights, people: people.size }]));
}
