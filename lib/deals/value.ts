/** What some accounts are worth a year: how many there are, their contract value in all and on average, and how many of them have none (`blank`). */
export type Value = { accounts: number; sum: number; average: number | null; blank: number };

/** Adds up contract values. A blank one is not zero: it is counted apart, and the average is over those that are known; null where none is. */
export function addValues(deals: readonly { contractValue: number | null }[]): Value {
  const known = deals.flatMap(({ contractValue }) => contractValue ?? []);
  const sum = known.reduce((all, value) => all + value, 0);
  return { accounts: deals.length, sum, average: known.length === 0 ? null : sum / known.length, blank: deals.length - known.length };
}
