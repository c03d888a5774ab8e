import { sql } from "drizzle-orm";
import type { QuestionnaireRef } from "@/db/questionnaires/rows";
import { ACCOUNT, AUDIENCE, PERSONA, PLAN, ROLE } from "@/db/responses/conditions";
import type { Db } from "@/db/types";
import type { Facet, Facets } from "@/lib/results/schema";
import { cuttingOf } from "./cuts";
import { repliesIn } from "./each-reply";
import { groupsIn } from "./groups";
import { standingReplies } from "./standing";
import { wavesOf } from "./waves";

const CUTS = ["persona", "audience", "role", "stage", "account", "plan"] as const;

/** Values of a field that are shown, most people first. */
const VALUES_SHOWN = 50;

type Key = [
  persona: string | null,
  audience: string | null,
  role: string | null,
  step: string | null,
  account: string | null,
  plan: string | null,
  wave: string,
];

/**
 * What a questionnaire's replies can be filtered and cut by, with the people of each value, whatever the filter. Fields in the order in which they were
 * first met.
 */
export function countFacets(db: Db, ref: QuestionnaireRef): Facets {
  const { standing } = standingReplies(db, { ...ref, filter: {} });
  const [keys, fields] = [new Map<string, number>(), new Map<string, number>()];
  const columns = sql`json_array(${PERSONA}, ${AUDIENCE}, ${ROLE}, r.step, ${ACCOUNT}, ${PLAN}, coalesce(r.wave, '')), r.fields`;
  for (const rows of repliesIn<[string, string]>(db, { questionnaireId: ref.questionnaireId, where: standing, columns })) {
    for (const [key, field] of rows) {
      keys.set(key, (keys.get(key) ?? 0) + 1);
      fields.set(field, (fields.get(field) ?? 0) + 1);
    }
  }
  const told = [...keys].map(([key, people]) => ({ key: JSON.parse(key) as Key, people }));
  const of = (at: number, by: (typeof CUTS)[number]): Facet[] => {
    const cutting = cuttingOf(db, { studyId: ref.studyId, by, questions: [] });
    const counts = new Map<string, number>();
    for (const { key, people } of told)
      for (const group of cutting.groupsOf(key[at] ?? null, {})) counts.set(group, (counts.get(group) ?? 0) + people);
    return groupsIn(counts, cutting).map(({ value, label, of: people }) => ({ value, label, people }));
  };
  return {
    persona: of(0, "persona"),
    audience: of(1, "audience"),
    role: of(2, "role"),
    stage: of(3, "stage"),
    account: of(4, "account"),
    plan: of(5, "plan"),
    wave: waveFacets(db, ref, told),
    fields: fieldFacets(fields),
  };
}

function waveFacets(db: Db, ref: QuestionnaireRef, told: readonly { key: Key; people: number }[]): Facet[] {
  const counts = new Map<string, number>();
  for (const { key, people } of told) counts.set(key[6], (counts.get(key[6]) ?? 0) + people);
  const named = wavesOf(db, ref).map((wave) => ({ value: wave, label: wave, people: counts.get(wave) ?? 0 }));
  const without = counts.get("") ?? 0;
  return without > 0 ? [...named, { value: "none", label: "No wave", people: without }] : named;
}

function fieldFacets(texts: ReadonlyMap<string, number>): Facets["fields"] {
  const fields = new Map<string, Map<string, number>>();
  for (const [text, people] of texts) {
    for (const [field, value] of Object.entries(JSON.parse(text) as Record<string, string>)) {
      const counts = fields.get(field) ?? new Map<string, number>();
      fields.set(field, counts);
      counts.set(value, (counts.get(value) ?? 0) + people);
    }
  }
  return [...fields].map(([field, counts]) => {
    const values = [...counts]
      .map(([value, people]) => ({ value, label: value, people }))
      .sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1));
    return { field, values: values.slice(0, VALUES_SHOWN), more: Math.max(0, values.length - VALUES_SHOWN) };
  });
}
