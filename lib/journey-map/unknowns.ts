import { LANES } from "@/lib/journey/map-vocabulary";
import { LANE_WEIGHT, LANE_WORDS } from "./lanes";
import type { DrawnMap, MapCell, Unknown } from "./schema";
import type { Place } from "./tally";
import { NOT_KNOWN } from "./vocabulary";

/** How uncertain a state is: nothing known, written without evidence, known once. */
const UNCERTAINTY: Partial<Record<NonNullable<MapCell["state"]>, number>> = { unknown: 1, assumption: 0.8, stale: 0.5 };

/** Where nothing speaks for a place mattering, it still counts so much: silence is no sign that it does not. */
const BASE_IMPACT = 0.25;

type Impact = { value: number; reasons: string[] };

/**
 * The cells that are not known well (not known, assumption, not renewed), those first that matter most: uncertainty times impact, times the weight of the
 * lane. The impact of a place is the mean of what is known of it: the share of people who spoke of it, the share who named a failure there, and the share
 * that does not go on; a quarter at least. Alike ones stand in the order of the journey, then of the lanes. Each says why.
 */
export function rankUnknowns(
  { cells, columns, of }: Pick<DrawnMap, "cells" | "columns" | "of">,
  places: ReadonlyMap<string, Place>,
): Unknown[] {
  const goingOn = new Map(cells.filter(({ lane }) => lane === "going-on").map((cell) => [cell.column, cell.goingOn]));
  const impacts = new Map(columns.map(({ key }) => [key, impactOf(places.get(key), { of, rate: goingOn.get(key)?.rate ?? null })]));
  const order = new Map(columns.map(({ key }, index) => [key, index]));
  return cells
    .flatMap((cell) => unknownOf(cell, impacts.get(cell.column)) ?? [])
    .sort(
      (a, b) =>
        b.score - a.score || (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0) || LANES.indexOf(a.lane) - LANES.indexOf(b.lane),
    );
}

function impactOf(place: Place | undefined, { of, rate }: { of: number; rate: number | null }): Impact {
  const spoke = place?.all.people.size ?? 0;
  const failed = place?.all.hindered.size ?? 0;
  const shares = [...(of > 0 ? [spoke / of, failed / of] : []), ...(rate === null ? [] : [1 - rate])];
  const mean = shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const reasons = [
    spoke === 0 ? "nobody has spoken of this stage" : `${spoke} of ${of} spoke of this stage`,
    ...(failed > 0 ? [`${failed} named a failure`] : []),
    ...(rate === null ? [] : [`${Math.round((1 - rate) * 100)} % do not go on`]),
  ];
  return { value: Math.max(BASE_IMPACT, mean), reasons };
}

function unknownOf({ lane, column, state }: MapCell, impact: Impact | undefined): Unknown | null {
  if (state === null || !NOT_KNOWN.has(state)) return null;
  const { value, reasons } = impact ?? { value: BASE_IMPACT, reasons: [] };
  const score = Math.round(100 * value * (UNCERTAINTY[state] ?? 0) * LANE_WEIGHT[LANE_WORDS[lane].sort]);
  const text = reasons.join(", ");
  return { column, lane, state, score, reason: `${text.charAt(0).toUpperCase()}${text.slice(1)}.` };
}
