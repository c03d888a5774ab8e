import { askedByAudience, countAsked } from "@/lib/evidence/respondents";
import type { Evidence } from "@/lib/evidence/schema";
import type { Heard, Spoken } from "@/lib/evidence/spoken";
import type { Voice } from "@/lib/evidence/voices";
import { countPeople } from "@/lib/evidence/voices";
import { COVERED_AUDIENCES, type CoveredAudience } from "@/lib/participants/vocabulary";
import { bestQuotes, compareText, type PeopleById, toThemeQuote } from "./quotes";
import type { StageThemes, Theme } from "./schema";
import { type Teller, tellerOf } from "./tally";
import { wilson } from "./wilson";

/** The name of the row of highlights that carry no code (rule 5). */
export const NOT_YET_CODED = "Not yet coded";

/** How many quotes a theme shows by itself; all of them are one click away. */
export const QUOTES_SHOWN = 4;

/** What a list of themes is read against: everyone heard and everyone asked under the filter (rule 3), and what codes and people are called. */
export type Base = {
  of: number;
  ofByAudience: Record<CoveredAudience, number>;
  respondentsOf: number;
  respondentsOfByAudience: Record<CoveredAudience, number>;
  codeNames: ReadonlyMap<string, string>;
  people: PeopleById;
  tell: Teller;
  quotes: number;
};

/** The base of a reading: of these voices and of those asked, with so many quotes a theme. */
export function baseOf(
  { codes, people, accounts }: Pick<Evidence, "codes" | "people" | "accounts">,
  { voices, asked, quotes }: Pick<Heard, "voices" | "asked"> & { quotes: number },
): Base {
  return {
    of: countPeople(voices),
    ofByAudience: peopleByAudience(voices),
    respondentsOf: countAsked(asked),
    respondentsOfByAudience: askedByAudience(asked),
    codeNames: new Map(codes.map(({ id, name }) => [id, name])),
    people: new Map(people.map((person) => [person.participantId, person])),
    tell: tellerOf({ people, accounts }),
    quotes,
  };
}

/** How many of these voices' people there are in each audience. A person heard as a prospect and later as a customer stands in both. */
export function peopleByAudience(voices: readonly Voice[]): Record<CoveredAudience, number> {
  const ids = { prospect: new Set<string>(), customer: new Set<string>(), churned: new Set<string>(), internal: new Set<string>() };
  for (const { audience, person } of voices) ids[audience].add(person.participantId);
  return { prospect: ids.prospect.size, customer: ids.customer.size, churned: ids.churned.size };
}

/** One stage's triggers, failures, and what was heard beside them, each by code: how many people of how many (rules 3 and 5). */
export function stageThemes(stage: string, spoken: readonly Spoken[], base: Base): StageThemes {
  const by: Record<"trigger" | "failure" | "none", Spoken[]> = { trigger: [], failure: [], none: [] };
  for (const one of spoken) by[one.highlight.point ?? "none"].push(one);
  const [triggers, failures] = [countBoth(by.trigger), countBoth(by.failure)];
  return {
    stage,
    triggerPeople: triggers.people,
    failurePeople: failures.people,
    triggerRespondents: triggers.respondents,
    failureRespondents: failures.respondents,
    triggers: themesByCode(by.trigger, base),
    failures: themesByCode(by.failure, base),
    themes: themesByCode(by.none, base),
  };
}

function countBoth(spoken: readonly Spoken[]): { people: number; respondents: number } {
  const people = new Set<string>();
  const keys = new Set<string>();
  for (const { voices, respondents } of spoken) {
    for (const { person } of voices) people.add(person.participantId);
    for (const { key } of respondents) keys.add(key);
  }
  return { people: people.size, respondents: keys.size };
}

/** The highlights by code, those with none as one row, "not yet coded", at the end (rule 5). The themes that most people share come first, then those of most respondents. */
export function themesByCode(spoken: readonly Spoken[], base: Base): Theme[] {
  const byCode = new Map<string | null, Spoken[]>();
  const put = (codeId: string | null, one: Spoken): void => {
    const list = byCode.get(codeId);
    if (list) list.push(one);
    else byCode.set(codeId, [one]);
  };
  for (const one of spoken) {
    let coded = false;
    for (const codeId of one.highlight.codeIds) {
      if (!base.codeNames.has(codeId)) continue;
      coded = true;
      put(codeId, one);
    }
    if (!coded) put(null, one);
  }
  return [...byCode].map(([codeId, list]) => toTheme(codeId, list, base)).sort(byWeight);
}

function toTheme(codeId: string | null, spoken: readonly Spoken[], base: Base): Theme {
  const { people, inAudience, respondents, respondentsIn, byRole, severity, directions, value } = base.tell(spoken);
  return {
    statement: (codeId && base.codeNames.get(codeId)) ?? NOT_YET_CODED,
    codeId,
    people,
    of: base.of,
    interval: wilson(people, base.of),
    respondents,
    respondentsOf: base.respondentsOf,
    respondentsInterval: wilson(respondents, base.respondentsOf),
    byAudience: COVERED_AUDIENCES.map((audience) => ({
      audience,
      people: inAudience[audience],
      of: base.ofByAudience[audience],
      respondents: respondentsIn[audience],
      respondentsOf: base.respondentsOfByAudience[audience],
    })),
    byRole,
    severity,
    directions,
    value,
    highlights: spoken.length,
    quotes: base.quotes === 0 ? [] : bestQuotes(spoken, { people: base.people, count: base.quotes }).map(toThemeQuote),
  };
}

function byWeight(a: Theme, b: Theme): number {
  return (
    Number(a.codeId === null) - Number(b.codeId === null) ||
    b.people - a.people ||
    b.respondents - a.respondents ||
    b.highlights - a.highlights ||
    compareText(a.statement, b.statement)
  );
}
