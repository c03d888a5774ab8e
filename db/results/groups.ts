import type { Cutting } from "./cuts";
import type { Counted } from "./tally";

/** So many groups are shown, those with most people. */
const GROUPS_SHOWN = 50;

export type Group = { value: string; label: string; of: number };

/** The groups of a cut that somebody under the filter is in: known values in their order, others by people. */
export function groupsIn(ofGroups: ReadonlyMap<string, number>, { labels }: Cutting): Group[] {
  const order = new Map([...labels.keys()].map((value, at) => [value, at]));
  const known = labels.size > 1;
  const place = (value: string) => order.get(value) ?? Infinity;
  const groups = [...ofGroups].map(([value, of]) => ({ value, label: labels.get(value) ?? value, of }));
  groups.sort(
    (a, b) => (known ? compare(place(a.value), place(b.value)) : last(a) - last(b)) || b.of - a.of || (a.value < b.value ? -1 : 1),
  );
  return groups.slice(0, GROUPS_SHOWN);
}

/** Those without a value stand last. */
function last({ value }: Group): number {
  return value === "none" ? 1 : 0;
}

/** What the people who count under the filter answered; of one group, where it is given. */
export function standingIn(counted: readonly Counted[], group?: string): Counted[] {
  return counted.filter(({ older, groups }) => !older && (group === undefined || groups.includes(group)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
