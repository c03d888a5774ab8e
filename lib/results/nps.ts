import type { ScoreFigures } from "./score-schema";
import { SPREAD } from "./spread";
import { figuresOf } from "./strength";

/** How many people are promoters (9 or 10), passives (7 or 8) and detractors (0 to 6). */
export type NpsCounts = { promoters: number; passives: number; detractors: number };

/** Sorts answers from 0 to 10 into the three groups; other numbers are no answer to the question. */
export function npsCounts(byNumber: ReadonlyMap<number, number>): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const [number, people] of byNumber) {
    if (!Number.isInteger(number) || number < 0 || number > 10) continue;
    if (number >= 9) counts.promoters += people;
    else if (number >= 7) counts.passives += people;
    else counts.detractors += people;
  }
  return counts;
}

/**
 * The Net Promoter Score in points: 100 x (share of 9 and 10 less share of 0 to 6), blanks left out. The interval is the score more or less 1.96 standard
 * errors, with the variance of an answer p + d - (p - d)², and ends at -100 and 100. Null score of nobody.
 */
export function npsOf({ promoters, passives, detractors }: NpsCounts): ScoreFigures {
  const n = promoters + passives + detractors;
  const counts = [
    { name: "promoters", people: promoters },
    { name: "passives", people: passives },
    { name: "detractors", people: detractors },
  ];
  if (n === 0) return figuresOf({ score: null, n, interval: null, counts });
  const [p, d] = [promoters / n, detractors / n];
  const error = Math.sqrt((p + d - (p - d) ** 2) / n);
  const score = (100 * (promoters - detractors)) / n;
  const interval: [number, number] = [Math.max(-100, score - 100 * SPREAD * error), Math.min(100, score + 100 * SPREAD * error)];
  return figuresOf({ score, n, interval, counts });
}
