import type { AssetState, Lane } from "@/lib/journey/map-vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { ASSET_STATE_NAMES } from "@/lib/touchpoints/names";
import type { MapEntry } from "./schema";
import type { Tally } from "./tally";

type ForPersona = { id: string; name: string; personaId: string | null };
export type TouchpointFact = ForPersona & { places: readonly { step: StepSlug; purpose: string }[]; codeId: string | null };
export type KpiFact = ForPersona & { step: StepSlug; unit: string; current: number | null; target: number | null; date: string | null };
export type AssetFact = ForPersona & { step: StepSlug; state: AssetState };
export type MilestoneFact = ForPersona & { step: StepSlug; goal: string };

/** What the lists say of the journey: touchpoints, numbers, content, milestones. */
export type MapFacts = { touchpoints: TouchpointFact[]; kpis: KpiFact[]; assets: AssetFact[]; milestones: MilestoneFact[] };

export const NO_FACTS: MapFacts = { touchpoints: [], kpis: [], assets: [], milestones: [] };

/** The facts that hold for a persona: its own and those for all; without a persona, those for all and everybody's own. */
export function factsFor(facts: MapFacts, personaId: string | null): MapFacts {
  const holds = (one: ForPersona) => personaId === null || one.personaId === null || one.personaId === personaId;
  return {
    touchpoints: facts.touchpoints.filter(holds),
    kpis: facts.kpis.filter(holds),
    assets: facts.assets.filter(holds),
    milestones: facts.milestones.filter(holds),
  };
}

/** A number as it is written: at most two decimals, thousands set apart. */
export function figure(value: number, unit: string): string {
  const text = value.toLocaleString("en", { maximumFractionDigits: 2 });
  return unit === "" ? text : `${text} ${unit}`;
}

/** A KPI as a cell says it: "current, goal target"; below the goal or above is not judged, since of some numbers less is better. */
export function kpiNote({ current, target, unit }: Pick<KpiFact, "current" | "target" | "unit">): string {
  const is = current === null ? "no value yet" : figure(current, unit);
  return target === null ? `${is}, no goal` : `${is}, goal ${figure(target, unit)}`;
}

const listed = (one: ForPersona, note: string): MapEntry => ({
  text: one.name,
  note,
  people: null,
  respondents: 0,
  point: null,
  codeId: null,
  itemId: one.id,
});

type ListLane = Extract<Lane, "kpis" | "content" | "milestones">;

/** The items of one list that stand in a column. */
export function listedEntries(lane: ListLane, facts: MapFacts, isHere: (step: StepSlug) => boolean): MapEntry[] {
  if (lane === "kpis") return facts.kpis.filter(({ step }) => isHere(step)).map((kpi) => listed(kpi, kpiNote(kpi)));
  if (lane === "milestones") return facts.milestones.filter(({ step }) => isHere(step)).map((one) => listed(one, one.goal));
  return facts.assets
    .filter(({ step }) => isHere(step))
    .map((one) => listed(one, one.state === "exists" ? "" : ASSET_STATE_NAMES[one.state]));
}

/** What people said of a touchpoint: "helped 3, hindered 2". */
export function helpedNote(tally: Tally | undefined): string {
  if (!tally) return "";
  const parts = [
    ...(tally.helped.size > 0 ? [`helped ${tally.helped.size}`] : []),
    ...(tally.hindered.size > 0 ? [`hindered ${tally.hindered.size}`] : []),
  ];
  return parts.join(", ");
}

/** The touchpoints of a column: those that the team listed, each with the people of its code, then codes of touchpoints that nobody listed. */
export function touchpointEntries(
  facts: MapFacts,
  {
    heard,
    isHere,
    codeNames,
  }: { heard: ReadonlyMap<string | null, Tally>; isHere: (step: StepSlug) => boolean; codeNames: ReadonlyMap<string, string> },
): MapEntry[] {
  const here = facts.touchpoints.filter(({ places }) => places.some(({ step }) => isHere(step)));
  const named = new Set(here.map(({ codeId }) => codeId));
  const ours = here.map((one): MapEntry => {
    const tally = one.codeId === null ? undefined : heard.get(one.codeId);
    const purpose = one.places.find(({ step }) => isHere(step))?.purpose ?? "";
    const note = helpedNote(tally) || purpose;
    return { ...listed(one, note), codeId: one.codeId, people: tally?.people.size ?? null, respondents: tally?.respondents.size ?? 0 };
  });
  const unlisted = [...heard].filter(([codeId]) => codeId !== null && !named.has(codeId));
  const said = unlisted.map(
    ([codeId, tally]): MapEntry => ({
      text: codeNames.get(codeId ?? "") ?? "",
      note: helpedNote(tally),
      people: tally.people.size,
      respondents: tally.respondents.size,
      point: null,
      codeId,
      itemId: null,
    }),
  );
  return [...ours, ...said.sort((a, b) => (b.people ?? 0) - (a.people ?? 0))];
}
