import { wilson } from "@/lib/themes/wilson";
import type { ScoreFigures } from "./score-schema";
import { figuresOf } from "./strength";

/** Customer satisfaction: the share who took one of the two best of five answers (4 and 5; where the low end is the good one, 1 and 2), with Wilson's interval. */
export function csatOf(byNumber: ReadonlyMap<number, number>, { lowIsGood = false }: { lowIsGood?: boolean } = {}): ScoreFigures {
  let [satisfied, n] = [0, 0];
  for (const [number, people] of byNumber) {
    if (!Number.isInteger(number) || number < 1 || number > 5) continue;
    n += people;
    if (lowIsGood ? number <= 2 : number >= 4) satisfied += people;
  }
  const counts = [
    { name: "satisfied", people: satisfied },
    { name: "others", people: n - satisfied },
  ];
  if (n === 0) return figuresOf({ score: null, n, interval: null, counts });
  return figuresOf({ score: satisfied / n, n, interval: wilson(satisfied, n), counts });
}
