import { type Dispatch, type SetStateAction, useState } from "react";

type Versioned = { version: number };

export type StoredForm<T, F> = {
  form: F;
  setForm: Dispatch<SetStateAction<F>>;
  /** what the form was opened on: a save carries its version, and is refused where somebody else was faster */
  opened: T;
  isChanged: boolean;
  /** what was stored stands in the form from now on: as an answer gave it, or to leave what was typed */
  adopt: (item: T) => void;
};

/**
 * A form over something stored that others may change meanwhile. While nothing is changed in it, it follows what is stored; once something is, it keeps
 * what was typed and the version it was typed over, so that a save never writes over somebody else's change unseen. Null: something new.
 */
export function useStoredForm<T extends Versioned | null, F>(item: T, startOf: (item: T) => F): StoredForm<T, F> {
  const [held, setHeld] = useState(() => ({ opened: item, form: startOf(item) }));
  const adopt = (next: T) => setHeld({ opened: next, form: startOf(next) });
  const isChanged = !isSame(held.form, startOf(held.opened));
  const isNewer = item?.version !== held.opened?.version;
  if (isNewer && (!isChanged || isSame(held.form, startOf(item)))) adopt(item);
  const setForm: StoredForm<T, F>["setForm"] = (next) =>
    setHeld((before) => ({ ...before, form: typeof next === "function" ? (next as (form: F) => F)(before.form) : next }));
  return { ...held, setForm, isChanged, adopt };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
