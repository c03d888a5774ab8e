import { type Asked, NOTHING_ASKED } from "./asked-words";

type Person = { audience: Asked["audience"]; role: Asked["role"]; personaId: string | null; interviews: number };

/** How much was marked where: highlights of an audience in a stage. */
export type MarkedWords = { stage: string; audience: string | null; highlights: number }[];

/** A side of one says nothing of a group. */
const ENOUGH = 2;
const MOST = 6;

type Audience = NonNullable<Asked["audience"]>;
const LEFT_OR_NOT_YET = ["churned", "prospect"] as const satisfies readonly Audience[];

/**
 * Questions that this study can answer now, the most telling first: those who left and those who are not in yet against the customers, the same
 * narrowed to a role and a stage, the persona heard most against the others, and single stages. None where too few people were heard.
 */
export function readyQuestions(people: readonly Person[], marked: MarkedWords): Asked[] {
  const heard = people.filter(({ interviews }) => interviews > 0);
  const groups = LEFT_OR_NOT_YET.filter((audience) => of(heard, audience).length >= ENOUGH);
  const against = of(heard, "customer").length >= ENOUGH ? "audience:customer" : "rest";
  const compared = groups.map((audience) => ({ ...NOTHING_ASKED, audience, against }));
  const narrowed = groups.map((audience) => ({
    ...NOTHING_ASKED,
    audience,
    role: commonRole(of(heard, audience)),
    stage: fullestStage(marked, audience),
    against,
  }));
  const stages = stageQuestions(marked.filter(({ stage }) => !narrowed.some((question) => question.stage === stage)));
  const questions = [...compared, ...narrowed.filter(({ stage }) => stage !== null), ...personaQuestions(heard), ...stages];
  const told = new Map(questions.map((question) => [JSON.stringify(question), question]));
  return [...told.values()].slice(0, MOST);
}

function of(people: readonly Person[], audience: Audience): Person[] {
  return people.filter((person) => person.audience === audience);
}

/** The role most of them have, where at least two of them have it. */
function commonRole(people: readonly Person[]): Asked["role"] {
  const [first] = [...counted(people.flatMap(({ role }) => (role ? [role] : [])))].filter(([, count]) => count >= ENOUGH);
  return first?.[0] ?? null;
}

function fullestStage(marked: MarkedWords, audience: string): string | null {
  const theirs = marked.filter((cell) => cell.audience === audience).sort((a, b) => b.highlights - a.highlights);
  return theirs[0]?.stage ?? null;
}

/** The two stages with most marked words, each asked of those who say most there. */
function stageQuestions(marked: MarkedWords): Asked[] {
  const known = marked.filter(({ audience }) => audience !== null && audience !== "internal");
  const fullest = [...known].sort((a, b) => b.highlights - a.highlights);
  const stages = [...new Map(fullest.map((cell) => [cell.stage, cell])).values()].slice(0, 2);
  return stages.map(({ stage, audience }) => ({ ...NOTHING_ASKED, audience: audience as Audience, stage }));
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
