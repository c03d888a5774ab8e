import { type Asked, NOTHING_ASKED } from "./asked-words";

type Person = { audience: Asked["audience"]; role: Asked["role"]; personaId: string | null; interviews: number };

/** What was marked where: the highlights of an audience in a stage, and how many people they are of at least. */
export type MarkedWords = { stage: string; audience: string | null; people: number; highlights: number }[];

/** A side of one says nothing of a group; a role is named where both sides have some more of it. */
const ENOUGH = 2;
const ENOUGH_OF_ROLE = 3;
const MOST = 6;

type Audience = NonNullable<Asked["audience"]>;
const LEFT_OR_NOT_YET = ["churned", "prospect"] as const satisfies readonly Audience[];

/**
 * Questions that this study can answer now, the most telling first: those who left and those who are not in yet against the customers, the same
 * narrowed to a role and a stage, the persona heard most against the others, and single stages. None where too few people were heard.
 */
export function readyQuestions(people: readonly Person[], marked: MarkedWords): Asked[] {
  const heard = people.filter(({ interviews }) => interviews > 0);
  const customers = of(heard, "customer");
  const groups = LEFT_OR_NOT_YET.filter((audience) => of(heard, audience).length >= ENOUGH);
  const against = customers.length >= ENOUGH ? "audience:customer" : "rest";
  const compared = groups.map((audience) => ({ ...NOTHING_ASKED, audience, against }));
  const told = marked.filter((cell) => cell.people >= ENOUGH).sort((a, b) => b.people - a.people || b.highlights - a.highlights);
  const narrowed = groups.flatMap((audience) => {
    const stage = told.find((cell) => cell.audience === audience)?.stage;
    const role = commonRole(of(heard, audience), against === "rest" ? null : customers);
    return stage ? [{ ...NOTHING_ASKED, audience, role, stage, against }] : [];
  });
  const stages = stageQuestions(told.filter(({ stage }) => !narrowed.some((question) => question.stage === stage)));
  return [...compared, ...narrowed, ...personaQuestions(heard), ...stages].slice(0, MOST);
}

function of(people: readonly Person[], audience: Audience): Person[] {
  return people.filter((person) => person.audience === audience);
}

/** The role most of them have, where enough of both sides have it. */
function commonRole(people: readonly Person[], others: readonly Person[] | null): Asked["role"] {
  const ofRole = (side: readonly Person[]) => new Map(counted(side.flatMap(({ role }) => (role ? [role] : []))));
  const theirs = others && ofRole(others);
  const shared = [...ofRole(people)].find(
    ([role, count]) => count >= ENOUGH_OF_ROLE && (theirs === null || (theirs.get(role) ?? 0) >= ENOUGH_OF_ROLE),
  );
  return shared?.[0] ?? null;
}

/** The two stages most people speak of, each asked of those who say most there. */
function stageQuestions(told: MarkedWords): Asked[] {
  const known = told.filter(({ audience }) => audience !== null && audience !== "internal");
  const stages = new Map<string, Asked>();
  for (const { stage, audience } of known) {
    if (!stages.has(stage)) stages.set(stage, { ...NOTHING_ASKED, audience: audience as Audience, stage });
  }
  return [...stages.values()].slice(0, 2);
}

function personaQuestions(heard: readonly Person[]): Asked[] {
  const personas = [...counted(heard.flatMap(({ personaId }) => (personaId ? [personaId] : [])))].filter(([, count]) => count >= ENOUGH);
  if (personas.length < 2) return [];
  return personas.slice(0, 1).map(([persona]) => ({ ...NOTHING_ASKED, persona, against: "rest" }));
}

/** Each value with how often it comes, the commonest first. */
function counted<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
