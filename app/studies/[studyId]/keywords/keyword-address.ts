import type { KeywordsQuery, WordsFilter } from "@/lib/keywords/schema";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";

const POINTS = ["trigger", "failure"] as const;
const VIEWS = ["said", "ours", "hidden"] as const;

/** What the keywords page reads from its address; a value it does not know reads as none. */
export type KeywordAddress = {
  audience: (typeof AUDIENCES)[number] | null;
  role: (typeof ROLES)[number] | "none" | null;
  persona: string | null;
  stage: string | null;
  point: (typeof POINTS)[number] | null;
  from: string | null;
  to: string | null;
  /** the other side: "rest", or "audience:customer" and the like; null asks for what is said most */
  against: string | null;
  unit: "phrases" | "words";
  minPeople: number | null;
  /** the phrase whose quotes are open, as `rowKey` writes it */
  row: string | null;
  view: (typeof VIEWS)[number];
};

export type ReadAddress = (name: string) => string | null;

/** Everything of the question that another question puts aside. */
export const NO_QUESTION = { audience: null, role: null, persona: null, stage: null, point: null, from: null, to: null, against: null };

export function readKeywordAddress(get: ReadAddress): KeywordAddress {
  const role = get("role");
  const least = Number(get("min"));
  return {
    audience: AUDIENCES.find((known) => known === get("audience")) ?? null,
    role: role === "none" ? role : (ROLES.find((known) => known === role) ?? null),
    persona: get("persona"),
    stage: get("stage"),
    point: POINTS.find((known) => known === get("point")) ?? null,
    from: dayOf(get("from")),
    to: dayOf(get("to")),
    against: get("against"),
    unit: get("unit") === "words" ? "words" : "phrases",
    minPeople: Number.isInteger(least) && least >= 1 && least <= 100 ? least : null,
    row: get("row"),
    view: VIEWS.find((known) => known === get("view")) ?? "said",
  };
}

function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** Whose words: the part of the question that the quotes of a phrase stand under too. */
export function wordsFilterOf({ audience, role, persona, stage, point, from, to }: KeywordAddress): WordsFilter {
  return {
    ...(audience && { audience: [audience] }),
    ...(role && { role: [role] }),
    ...(persona && { persona: [persona] }),
    ...(stage && { stage: [stage] }),
    ...(point && { point: [point] }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** How many phrases a list begins with, and how many the server gives at most. */
export const FIRST_ROWS = 30;
export const MOST_ROWS = 200;

/** What the server is asked. */
export function keywordsAsked(chosen: KeywordAddress, limit: number): Partial<KeywordsQuery> {
  const { against, unit, minPeople, view } = chosen;
  const hides = view === "hidden";
  return {
    ...wordsFilterOf(chosen),
    unit,
    limit,
    ...(against && !hides && { against: [against] }),
    ...(minPeople !== null && !hides && { minPeople }),
    ...(hides && { hidden: true }),
  };
}

/** The same question put to the other side; null where that is everyone else. */
export function otherSideOf(filter: WordsFilter, against: string | null): WordsFilter | null {
  const [dimension, value] = splitAgainst(against);
  return value === "" ? null : ({ ...filter, [dimension]: [value] } as WordsFilter);
}

/** The dimension and the value of `against`; both empty where none is asked for, or everyone else. */
export function splitAgainst(against: string | null): [dimension: string, value: string] {
  const at = against?.indexOf(":") ?? -1;
  return against === null || at < 1 ? ["", ""] : [against.slice(0, at), against.slice(at + 1)];
}

/** What tells two phrases apart: stems of two languages may be the same letters. */
export function rowKey({ language, key }: { language: string; key: string }): string {
  return `${language}:${key}`;
}
