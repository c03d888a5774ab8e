import { requireStages } from "@/db/themes";
import { AppError } from "@/lib/errors";
import type { Point } from "@/lib/highlights/vocabulary";
import { POINTS } from "@/lib/highlights/vocabulary";
import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import type { KeywordsQuery, WordsFilter } from "@/lib/keywords/schema";
import { AUDIENCES, type Audience, ROLES } from "@/lib/participants/vocabulary";
import type { Asked } from "./whose";

/** What is left of a query's filter, whatever else it holds. */
export function filterOf({ persona, audience, stage, role, source, point, from, to }: WordsFilter): WordsFilter {
  return { persona, audience, stage, role, source, point, from, to };
}

/**
 * Whose words a query asks for: its filter, narrowed by scope and id ("persona none": people without one). Throws MALFORMED where the id is missing,
 * is not an audience, or asks for another than the filter does, REFUSED for a stage of another journey.
 */
export function askedBy(query: KeywordsQuery, journey: StudyJourney): Asked {
  const filter = filterOf(query);
  requireStages(filter.stage, journey);
  switch (query.scope) {
    case "interview":
      return { filter, interview: idOf(query) };
    case "participant":
      return { filter, participant: idOf(query) };
    case "persona":
      return { filter: { ...filter, persona: narrowed(filter.persona, idOf(query)) } };
    case "audience":
      return { filter: { ...filter, audience: narrowed(filter.audience, audienceNamed(idOf(query), "id")) } };
    case "stage":
      if (!findStage(idOf(query), journey)) throw malformed("id", `This study's journey has no stage "${query.id}".`);
      return { filter: { ...filter, stage: narrowed(filter.stage, idOf(query)) } };
    default:
      return { filter };
  }
}

function idOf({ scope, id }: KeywordsQuery): string {
  if (id === undefined) throw malformed("id", `With scope=${scope}, id says which one is meant.`);
  return id;
}

function narrowed<T extends string>(values: readonly T[] | undefined, id: T): T[] {
  if (!values?.length || values.includes(id)) return [id];
  throw malformed("id", `The scope asks for "${id}" and the filter for "${values.join(", ")}". Ask for one of them.`);
}

function audienceNamed(text: string, path: string): Audience {
  const audience = AUDIENCES.find((one) => one === text);
  if (!audience) throw malformed(path, `"${text}" is not an audience. It is one of ${AUDIENCES.join(", ")}.`);
  return audience;
}

const DIMENSIONS = ["audience", "persona", "role", "stage", "point"] as const;

/**
 * With whom a side is compared: "rest" (null), or the same question put to others, "audience:customer", the named dimensions in place of the
 * filter's own; named twice in one dimension is "or". Throws MALFORMED for what is neither, REFUSED for a stage of another journey.
 */
export function comparedWith(asked: Asked, against: readonly string[], journey: StudyJourney): Asked | null {
  if (against.includes("rest")) {
    if (against.length > 1) throw malformed("against", "against=rest is everybody else: it cannot be asked together with others.");
    return null;
  }
  const named = new Map<string, string[]>();
  for (const one of against) {
    const [dimension = "", value] = split(one);
    if (!DIMENSIONS.some((known) => known === dimension) || !value)
      throw malformed("against", `"${one}" is neither "rest" nor one of ${DIMENSIONS.map((known) => `${known}:…`).join(", ")}.`);
    named.set(dimension, [...(named.get(dimension) ?? []), value]);
  }
  const others: WordsFilter = {};
  for (const [dimension, values] of named) Object.assign(others, ofDimension(dimension, values));
  requireStages(others.stage, journey);
  return { ...asked, filter: { ...asked.filter, ...others } };
}

function split(text: string): [string, string] {
  const colon = text.indexOf(":");
  return colon === -1 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
}

function ofDimension(dimension: string, values: string[]): WordsFilter {
  switch (dimension) {
    case "audience":
      return { audience: values.map((value) => audienceNamed(value, "against")) };
    case "role":
      return { role: values.map(roleNamed) };
    case "point":
      return { point: values.map(pointNamed) };
    case "stage":
      return { stage: values };
    default:
      return { persona: values };
  }
}

function roleNamed(text: string): (typeof ROLES)[number] | "none" {
  const role = [...ROLES, "none" as const].find((one) => one === text);
  if (!role) throw malformed("against", `"${text}" is not a role. It is one of ${ROLES.join(", ")}, none.`);
  return role;
}

function pointNamed(text: string): Point {
  const point = POINTS.find((one) => one === text);
  if (!point) throw malformed("against", `"${text}" is not a point. It is one of ${POINTS.join(", ")}.`);
  return point;
}

function malformed(path: string, sentence: string): AppError {
  return new AppError("MALFORMED", sentence, { errors: [{ path, message: sentence }] });
}
