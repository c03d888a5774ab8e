import type { Scale } from "@/lib/questionnaires/definition";
import type { ScoreFigures } from "./score-schema";
import { shareOf } from "./share";
import { SPREAD, spreadOf } from "./spread";
import { figuresOf } from "./strength";

type Range = Pick<Scale, "min" | "max" | "lowIsGood">;

/**
 * Customer effort: the mean on its scale, more or less 1.96 standard errors, and the share who found it easy: 5 and up of 7 (CES 2.0), on any scale
 * beyond its middle towards the good end, which on the scale of 2008 is the low one.
 */
export function cesOf(byNumber: ReadonlyMap<number, number>, { min, max, lowIsGood }: Range): ScoreFigures {
  const said = new Map([...byNumber].filter(([number]) => number >= min && number <= max));
  const spread = spreadOf(said);
  const middle = (min + max) / 2;
  let easy = 0;
  for (const [number, people] of said) if (lowIsGood ? number < middle : number > middle) easy += people;
  const n = spread?.n ?? 0;
  const counts = [
    { name: "easy", people: easy },
    { name: "others", people: n - easy },
  ];
  if (!spread) return figuresOf({ score: null, n, interval: null, counts });
  const error = spread.deviation / Math.sqrt(n);
  const interval: [number, number] = [Math.max(min, spread.mean - SPREAD * error), Math.min(max, spread.mean + SPREAD * error)];
  return figuresOf({ score: spread.mean, n, interval: n > 1 ? interval : null, counts, share: shareOf(easy, n) });
}
