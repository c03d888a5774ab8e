import type { Spoken } from "@/lib/evidence/spoken";
import type { Voice } from "@/lib/evidence/voices";
import { countPeople } from "@/lib/evidence/voices";
import { COVERED_AUDIENCES, type CoveredAudience } from "@/lib/participants/vocabulary";
import { compareText, type PeopleById, rankQuotes, toThemeQuote } from "./quotes";
import type { StageThemes, Theme } from "./schema";
import { wilson } from "./wilson";

/** The name of the row of highlights that carry no code (rule 5). */
export const NOT_YET_CODED = "Not yet coded";

/** How many quotes a theme shows by itself; all of them are one click away. */
export const QUOTES_SHOWN = 4;

/** What a list of themes is read against: everyone heard under the filter (rule 3), and what codes and people are called. */
export type Base = {
  of: number;
  ofByAudience: Record<CoveredAudience, number>;
  codeNames: ReadonlyMap<string, string>;
  people: PeopleById;
  quotes: number;
};

/** How many of these voices' people there are in each audience. A person heard as a prospect and later as a customer stands in both. */
export function peopleByAudience(voices: readonly Voice[]): Record<CoveredAudience, number> {
  const ids = { prospect: new Set<string>(), customer: new Set<string>(), churned: new Set<string>(), internal: new Set<string>() };
  for (const { audience, person } of voices) ids[audience].add(person.participantId);
  return { prospect: ids.prospect.size, customer: ids.customer.size, churned: ids.churned.size };
}

/** One stage's triggers, failures, and what was heard beside them, each by code: how many people of how many (rules 3 and 5). */
export function stageThemes(stage: string, spoken: readonly Spoken[], base: Base): StageThemes {
  const triggers = spoken.filter(({ highlight }) => highlight.point === "trigger");
  const failures = spoken.filter(({ highlight }) => highlight.point === "failure");
  const others = spoken.filter(({ highlight }) => highlight.point === null);
  return {
    stage,
    triggerPeople: countPeople(voicesOf(triggers)),
    failurePeople: countPeople(voicesOf(failures)),
    triggers: themesByCode(triggers, base),
    failures: themesByCode(failures, base),
    themes: themesByCode(others, base),
  };
}

/** The voices of some highlights, one after the other. */
export function voicesOf(spoken: readonly Spoken[]): Voice[] {
  return spoken.flatMap(({ voices }) => voices);
}

/** The highlights by code, those with none as one row, "not yet coded", at the end (rule 5). The themes that most people share come first. */
export function themesByCode(spoken: readonly Spoken[], base: Base): Theme[] {
  const byCode = new Map<string | null, Spoken[]>();
  for (const one of spoken) {
    const known = one.highlight.codeIds.filter((id) => base.codeNames.has(id));
    for (const codeId of known.length > 0 ? known : [null]) {
      const list = byCode.get(codeId);
      if (list) list.push(one);
      else byCode.set(codeId, [one]);
    }
  }
  return [...byCode].map(([codeId, list]) => toTheme(codeId, list, base)).sort(byWeight);
}

function toTheme(codeId: string | null, spoken: readonly Spoken[], base: Base): Theme {
  const voices = voicesOf(spoken);
  const people = countPeople(voices);
  const inAudience = peopleByAudience(voices);
  return {
    statement: (codeId && base.codeNames.get(codeId)) ?? NOT_YET_CODED,
    codeId,
    people,
    of: base.of,
    interval: wilson(people, base.of),
    respondents: 0,
    respondentsOf: 0,
    byAudience: COVERED_AUDIENCES.map((audience) => ({ audience, people: inAudience[audience], of: base.ofByAudience[audience] })),
    highlights: spoken.length,
    quotes: base.quotes === 0 ? [] : rankQuotes(spoken, base.people).slice(0, base.quotes).map(toThemeQuote),
  };
}

function byWeight(a: Theme, b: Theme): number {
  return (
    Number(a.codeId === null) - Number(b.codeId === null) ||
    b.people - a.people ||
    b.highlights - a.highlights ||
    compareText(a.statement, b.statement)
  );
}
