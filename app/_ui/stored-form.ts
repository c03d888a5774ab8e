type Versioned = { id?: string; version: number };

/** What a form was opened on, and what stands in it. Null: something new. */
export type Held<T, F> = { opened: T; form: F };

/**
 * A form beside what is stored by now. What others changed comes into it field by field, and what was typed in other fields stays; where both changed the
 * same field it stays as it is, over what it was opened on, so that a save is refused instead of writing over them unseen.
 */
export function followStored<T extends Versioned | null, F>(held: Held<T, F>, item: T, startOf: (item: T) => F): Held<T, F> {
  const { opened, form } = held;
  if (!isNewer(item, opened)) return held;
  const before = startOf(opened);
  if (isSame(form, before)) return { opened: item, form: startOf(item) };
  if (item !== null && opened !== null && item.id !== opened.id) return held;
  const met = meet({ before, mine: form, theirs: startOf(item) });
  return met === null ? held : { opened: item, form: met.value };
}

/** A form after what was `sent` from it is stored: what was typed on meanwhile stays. */
export function takeStored<T, F>(held: Held<T, F>, item: T, { sent, startOf }: { sent: F; startOf: (item: T) => F }): Held<T, F> {
  const met = meet({ before: sent, mine: held.form, theirs: startOf(item) });
  return { opened: item, form: met === null ? held.form : met.value };
}

type Settling<T, F> = { keep: "mine" | "theirs"; startOf: (item: T) => F };

/** A form after it was said what stays where both changed the same field; what only one of them changed stays either way. */
export function settleStored<T, F>({ opened, form }: Held<T, F>, item: T, { keep, startOf }: Settling<T, F>): Held<T, F> {
  const met = meet({ before: startOf(opened), mine: form, theirs: startOf(item), keep });
  return { opened: item, form: met === null ? form : met.value };
}

/** An answer may be drawn before the list that it came to is read anew: what is older is not gone back to. */
export function isNewer(item: Versioned | null, opened: Versioned | null): boolean {
  if (item === null || opened === null) return item !== opened;
  return item.id !== opened.id || item.version > opened.version;
}

type Sides<V> = { before: V; mine: V; theirs: V /** what stays of a part that both changed */; keep?: "mine" | "theirs" };

/** Two changes of the same value in one, parts of it apart; null where both changed the same part, each to something else, and nobody said what stays. */
function meet<V>({ before, mine, theirs, keep }: Sides<V>): { value: V } | null {
  if (isSame(mine, before) || isSame(mine, theirs)) return { value: theirs };
  if (isSame(theirs, before)) return { value: mine };
  if (!isParts(before) || !isParts(mine) || !isParts(theirs)) return keep ? { value: keep === "mine" ? mine : theirs } : null;
  const value: Record<string, unknown> = { ...theirs };
  for (const name of Object.keys(mine)) {
    const met = meet({ before: before[name], mine: mine[name], theirs: theirs[name], keep });
    if (met === null) return null;
    value[name] = met.value;
  }
  return { value: value as V };
}

/** Whether nothing happened between two readings of the same. */
export function isSameState(one: Versioned | null, other: Versioned | null): boolean {
  return one?.id === other?.id && one?.version === other?.version;
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two states of a form say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
