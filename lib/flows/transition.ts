import { wilson } from "@/lib/themes/wilson";
import { FEW_ENTERED } from "./few";

/**
 * How many of those at one step went on to the next. `entered`, `went`: null where nobody counted it. `drop`: 1 - went / entered (0 to 1) with its Wilson 95 %
 * interval; null where a figure is missing, nobody entered, or more went on than came. `tooFew`: under five entered, so the rate says little.
 */
export type Passage = {
  entered: number | null;
  went: number | null;
  lost: number | null;
  drop: number | null;
  interval: [number, number] | null;
  tooFew: boolean;
  /** so many more at the next step than at this one: shown as it is, since the two are counted differently */
  more: number;
};

/** From one step to the next, for one segment: rates of drop-off per micro-step (mission 0.17). */
export function passageOf(entered: number | null, went: number | null): Passage {
  const nothing = { drop: null, interval: null, lost: null, more: 0 };
  const tooFew = entered !== null && entered < FEW_ENTERED;
  if (entered === null || went === null) return { entered, went, ...nothing, tooFew };
  if (went > entered) return { entered, went, ...nothing, tooFew, more: went - entered };
  const lost = entered - went;
  if (entered === 0) return { entered, went, ...nothing, lost, tooFew };
  return { entered, went, lost, drop: lost / entered, interval: wilson(lost, entered), tooFew, more: 0 };
}
