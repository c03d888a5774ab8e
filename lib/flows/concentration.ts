import { fisherExact } from "@/lib/statistics/fisher";
import { wilson } from "@/lib/themes/wilson";
import { FEW_ENTERED } from "./few";
import type { Passage } from "./transition";

/** One segment must hold so large a share of all drops to be called the one. */
const MAJORITY = 0.6;
const LEVEL = 0.05;

/**
 * One segment beside all the others at a transition. `share`: of all drops there. `rest`: how many of the others dropped, of how many; null where that is not
 * known, or segment or rest are too few. `outlier`: its interval lies apart from that of the rest, above (it loses more) or below.
 */
export type AgainstRest = { share: number | null; rest: { people: number; of: number } | null; outlier: "above" | "below" | null };

/** Whether a drop-off is one segment's or everybody's. */
export const CONCENTRATIONS = ["one-segment", "broad", "mixed", "too-few", "undivided"] as const;
export type Concentration = { kind: (typeof CONCENTRATIONS)[number]; segmentId: string | null; share: number | null; p: number | null };

const NOTHING: AgainstRest = { share: null, rest: null, outlier: null };

/** A segment held against everybody else: everybody less the segment. */
export function againstRest(all: Passage, own: Passage): AgainstRest {
  if (all.lost === null || all.entered === null || own.lost === null || own.entered === null) return NOTHING;
  const share = all.lost === 0 ? null : own.lost / all.lost;
  const rest = { people: all.lost - own.lost, of: all.entered - own.entered };
  if (rest.people < 0 || rest.of < rest.people || own.entered < FEW_ENTERED || rest.of < FEW_ENTERED) return { ...NOTHING, share };
  const [low, high] = wilson(own.lost, own.entered);
  const [restLow, restHigh] = wilson(rest.people, rest.of);
  return { share, rest, outlier: low > restHigh ? "above" : high < restLow ? "below" : null };
}

/** Fisher's exact test, two-sided, of a segment's drops against the rest's; null where they cannot be compared. */
export function chanceAgainstRest({ lost, entered }: Passage, { rest }: AgainstRest): number | null {
  return rest === null || lost === null || entered === null ? null : fisherExact({ people: lost, of: entered }, rest);
}

/** Whether a segment drops off more often than the rest, by more than chance would make it (p < 0.05). */
export function losesMore(own: Passage, against: AgainstRest): boolean {
  const p = isHigher(own, against) ? chanceAgainstRest(own, against) : null;
  return p !== null && p < LEVEL;
}

function isHigher({ drop }: Passage, { rest }: AgainstRest): boolean {
  return rest !== null && (drop ?? 0) > rest.people / rest.of;
}

type Divided = { segmentId: string; passage: Passage; against: AgainstRest };

/**
 * One segment or broad (mission 0.19): of the segments that were counted, the one with most of the drops. It is "one segment" where it holds 60 % of them
 * or more and loses more often than the rest with p < 0.05; "broad" where p >= 0.05; else "mixed". "Too few" where fewer than five of it or of the rest
 * entered; "undivided" where nobody was counted by segment.
 */
export function concentrationOf(all: Passage, segments: readonly Divided[]): Concentration {
  const [lead] = segments.filter(({ passage }) => passage.lost !== null).sort((a, b) => (b.against.share ?? 0) - (a.against.share ?? 0));
  if (!lead) return { kind: "undivided", segmentId: null, share: null, p: null };
  if (all.lost === 0) return { kind: "broad", segmentId: null, share: null, p: null };
  const { share } = lead.against;
  const p = chanceAgainstRest(lead.passage, lead.against);
  if (p === null) return { kind: "too-few", segmentId: lead.segmentId, share, p };
  const isOne = (share ?? 0) >= MAJORITY && isHigher(lead.passage, lead.against);
  return { kind: p >= LEVEL ? "broad" : isOne ? "one-segment" : "mixed", segmentId: lead.segmentId, share, p };
}
