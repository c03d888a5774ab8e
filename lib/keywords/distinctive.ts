/** One group's words: how often each key is said, and by how many people. */
export type GroupCounts = { counts: ReadonlyMap<string, number>; people: ReadonlyMap<string, number> };
/** How much more a group says something than the rest: `z` above 2 is hardly chance. */
export type Distinctive = { key: string; z: number; count: number; restCount: number; people: number; restPeople: number };

/** The prior weighs as much as so many words, and never more than what was said in all. */
const MOST_PRIOR_WORDS = 500;

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/**
 * What one group says and the rest does not: log-odds with an informative Dirichlet prior made of both together, divided by its
 * standard error (Monroe, Colaresi & Quinn 2008, equations 16, 20 and 22). Keys said by fewer than `minPeople` of the group are left out.
 */
export function distinctiveKeyphrases(
  group: GroupCounts,
  rest: GroupCounts,
  { minPeople = 2, limit = 30 }: { minPeople?: number; limit?: number } = {},
): Distinctive[] {
  const [groupTotal, restTotal] = [total(group.counts), total(rest.counts)];
  const all = groupTotal + restTotal;
  const priorWords = Math.min(MOST_PRIOR_WORDS, all);
  const found: Distinctive[] = [];
  for (const [key, count] of group.counts) {
    const people = group.people.get(key) ?? 0;
    if (people < minPeople) continue;
    const restCount = rest.counts.get(key) ?? 0;
    const prior = (priorWords * (count + restCount)) / all;
    const here = Math.log((count + prior) / (groupTotal + priorWords - count - prior));
    const there = Math.log((restCount + prior) / (restTotal + priorWords - restCount - prior));
    const z = (here - there) / Math.sqrt(1 / (count + prior) + 1 / (restCount + prior));
    if (Number.isFinite(z) && z > 0) found.push({ key, z, count, restCount, people, restPeople: rest.people.get(key) ?? 0 });
  }
  return found.sort((a, b) => b.z - a.z || (a.key < b.key ? -1 : 1)).slice(0, limit);
}
