import type { Transition } from "./drop-off";

/** "p = 0.031", "p < 0.001". */
export function chanceText(p: number): string {
  return p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

/** Whether the drops of a transition are one segment's, as a sentence; `names` of the segments by id. */
export function concentrationText(
  { concentration: { kind, segmentId, share, p }, all }: Pick<Transition, "concentration" | "all">,
  names: ReadonlyMap<string, string>,
): string {
  const name = names.get(segmentId ?? "") ?? "one segment";
  const held = share === null ? "" : `${Math.round(share * 100)} % of all drops here`;
  const chance = p === null ? "" : ` (${chanceText(p)})`;
  if (all.lost === 0) return "Nobody stops here.";
  switch (kind) {
    case "one-segment":
      return `One segment: ${name} has ${held}, and drops off more often than the rest${chance}.`;
    case "broad":
      return `Broad: it is not one segment${chance}. Most drops are of ${name}, ${held}.`;
    case "mixed":
      return `Mixed: segments differ${chance}, but it is not one alone. Most drops are of ${name}, ${held}.`;
    case "too-few":
      return "Too few in a segment or beside it to say whether it is one segment.";
    default:
      return "Nobody was counted by segment here.";
  }
}
