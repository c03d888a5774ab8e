import { and, eq, isNull, sql } from "drizzle-orm";
import type { QuestionnaireRef } from "@/db/questionnaires/rows";
import { remembered } from "@/db/remembered";
import { ACCOUNT, AUDIENCE, PERSONA, ROLE } from "@/db/responses/conditions";
import { accounts } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Cut, Facet, Facets } from "@/lib/results/schema";
import { cuttingOf } from "./cuts";
import { repliesIn } from "./each-reply";
import { groupsIn } from "./groups";
import { standingReplies } from "./standing";
import { wavesOf } from "./waves";

/** Values of a field that are shown, most people first. */
const VALUES_SHOWN = 50;

type Key = [persona: string | null, audience: string | null, role: string | null, step: string | null, wave: string | null];
const KEY_CUTS = ["persona", "audience", "role", "stage", "wave"] as const;

/** A reply's fields and account: of equal ones, so many people. */
type Kept = { fields: Record<string, string>; account: string | null; people: number };

/**
 * What a questionnaire's replies can be filtered and cut by, with the people of each value, whatever the filter. Waves in the order of their first reply,
 * fields in the order in which they were first met.
 */
export function countFacets(db: Db, ref: QuestionnaireRef): Facets {
  return remembered(db, { of: "facets", name: `${ref.studyId} ${ref.questionnaireId}` }, () => readFacets(db, ref));
}

function readFacets(db: Db, ref: QuestionnaireRef): Facets {
  const { standing } = standingReplies(db, { ...ref, filter: {} });
  const [keys, others] = [new Map<string, number>(), new Map<string, number>()];
  const columns = sql`json_array(${PERSONA}, ${AUDIENCE}, ${ROLE}, r.step, nullif(r.wave, '')), r.fields || char(10) || coalesce(${ACCOUNT}, '')`;
  for (const rows of repliesIn<[string, string]>(db, { questionnaireId: ref.questionnaireId, where: standing, columns })) {
    for (const [key, other] of rows) {
      keys.set(key, (keys.get(key) ?? 0) + 1);
      others.set(other, (others.get(other) ?? 0) + 1);
    }
  }
  const told = [...keys].map(([key, people]) => ({ key: JSON.parse(key) as Key, people }));
  const kept = [...others].map(([text, people]) => readKept(text, people));
  const facetOf = (by: Cut, values: readonly { value: string | null; people: number }[]): Facet[] => {
    const cutting = cuttingOf(db, { studyId: ref.studyId, by, questions: [] });
    const counts = new Map<string, number>();
    for (const { value, people } of values)
      for (const group of cutting.groupsOf(value, {})) counts.set(group, (counts.get(group) ?? 0) + people);
    return groupsIn(counts, cutting).map(({ value, label, of }) => ({ value, label, people: of }));
  };
  const [persona, audience, role, stage, wave] = KEY_CUTS.map((by, at) =>
    facetOf(
      by,
      told.map(({ key, people }) => ({ value: key[at] ?? null, people })),
    ),
  );
  const plans = plansOf(db, ref.studyId);
  return {
    persona: persona ?? [],
    audience: audience ?? [],
    role: role ?? [],
    stage: stage ?? [],
    wave: inOrder(wave ?? [], wavesOf(db, ref)),
    account: facetOf(
      "account",
      kept.map(({ account, people }) => ({ value: account, people })),
    ),
    plan: facetOf(
      "plan",
      kept.map(({ fields, account, people }) => ({ value: fields.plan ?? plans.get(account ?? "") ?? null, people })),
    ),
    fields: fieldFacets(kept),
  };
}

/** JSON holds no line break: what comes after one is the account. */
function readKept(text: string, people: number): Kept {
  const end = text.indexOf("\n");
  return { fields: JSON.parse(text.slice(0, end)) as Record<string, string>, account: text.slice(end + 1) || null, people };
}

function plansOf(db: Db, studyId: string): Map<string, string> {
  const { id, plan } = accounts;
  const rows = db
    .select({ id, plan })
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .all();
  return new Map(rows.flatMap((row) => (row.plan === null ? [] : [[row.id, row.plan] as const])));
}

/** Also waves whose people all replied again later; those without a wave stand last. */
function inOrder(facets: readonly Facet[], waves: readonly string[]): Facet[] {
  const byValue = new Map(facets.map((facet) => [facet.value, facet]));
  const named = waves.map((wave) => byValue.get(wave) ?? { value: wave, label: wave, people: 0 });
  return [...named, ...facets.filter(({ value }) => !waves.includes(value))];
}

function fieldFacets(kept: readonly Kept[]): Facets["fields"] {
  const fields = new Map<string, Map<string, number>>();
  for (const { fields: own, people } of kept) {
    for (const [field, value] of Object.entries(own)) {
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
