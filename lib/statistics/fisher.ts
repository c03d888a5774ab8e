/** How many of how many have something: 12 of 17 people said it, 40 of 300 accounts left. Whole numbers, `people` from 0 to `of`. */
export type Group = { people: number; of: number };

/** Two tables are equally likely where their weights differ by rounding alone (the tolerance that R's fisher.test uses). */
const ROUNDING = 1 + 1e-7;

/**
 * Fisher's exact test of two groups, two-sided: the chance, were there no difference, of a split at least as unlikely as this one, from 0 to 1 (R. A. Fisher
 * 1935; two-sided by the sum of tables no likelier than the one seen, as R and SciPy do). 1 where a group is empty, or everybody or nobody has it.
 * Weights are taken relative to the likeliest table, so that counts of any size neither overflow nor lose digits.
 */
export function fisherExact(one: Group, other: Group): number {
  const { weights, first } = weighTables(one, other);
  return chanceOf(weights, weights[one.people - first] ?? 0);
}

/**
 * The smallest chance that Fisher's test could give for groups of these sizes with as many people in all, however they were split. Where it is above the
 * level of a test, the test can never call a difference, and is not worth making (R. E. Tarone 1990, Biometrics 46: 515-522).
 */
export function smallestFisher(one: Group, other: Group): number {
  const { weights } = weighTables(one, other);
  return chanceOf(weights, Math.min(weights[0] ?? 1, weights.at(-1) ?? 1));
}

function chanceOf(weights: readonly number[], seen: number): number {
  let all = 0;
  let unlikely = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= seen * ROUNDING) unlikely += weight;
  }
  return Math.min(1, unlikely / all);
}

/**
 * The weight of each split of the people over the two groups, the likeliest as 1; `first` is how many the first group has in the first split. Splits so
 * unlikely that their weight comes to nothing are left out, but for one at that end: of millions, some thousands are weighed.
 */
function weighTables(one: Group, other: Group): { weights: number[]; first: number } {
  const people = one.people + other.people;
  const first = Math.max(0, people - other.of);
  const last = Math.min(people, one.of);
  const likeliest = Math.floor(((people + 1) * (one.of + 1)) / (one.of + other.of + 2));
  const mode = Math.min(last, Math.max(first, likeliest));
  /** how much likelier `k` people in the first group are than `k - 1` */
  const step = (k: number) => ((one.of - k + 1) * (people - k + 1)) / (k * (other.of - people + k));
  const [more, fewer]: [number[], number[]] = [[], []];
  for (let k = mode + 1, weight = 1; k <= last && weight > 0; k += 1) {
    weight *= step(k);
    more.push(weight);
  }
  for (let k = mode, weight = 1; k > first && weight > 0; k -= 1) {
    weight /= step(k);
    fewer.push(weight);
  }
  return { weights: fewer.reverse().concat(1, more), first: mode - fewer.length };
}
