import { type Dispatch, type SetStateAction, useState } from "react";
import { followStored, isSame, takeStored } from "./stored-form";

type Versioned = { id?: string; version: number };

export type StoredForm<T, F> = {
  form: F;
  setForm: Dispatch<SetStateAction<F>>;
  /** what the form was opened on: a save carries its version, and is refused where somebody else was faster */
  opened: T;
  isChanged: boolean;
  /** what was stored stands in the form from now on, as an answer gave it, or to leave what was typed; what was typed since it was sent stays */
  adopt: (item: T) => void;
};

/**
 * A form over something stored that others may change meanwhile. It follows what is stored in every field that is not being changed in it; where somebody
 * else changed the very field, it keeps what was typed and the version it was typed over, so that a save never writes over their change unseen. Null:
 * something new.
 */
export function useStoredForm<T extends Versioned | null, F>(item: T, startOf: (item: T) => F): StoredForm<T, F> {
  const [stored, setHeld] = useState(() => ({ opened: item, form: startOf(item) }));
  const held = followStored(stored, item, startOf);
  if (held !== stored) setHeld(held);
  // whoever holds on to this while they send knows by it what stood in the form then
  const adopt = (next: T) => setHeld((now) => takeStored(now, next, { sent: held.form, startOf }));
  const setForm: StoredForm<T, F>["setForm"] = (next) =>
    setHeld((now) => ({ ...now, form: typeof next === "function" ? (next as (form: F) => F)(now.form) : next }));
  return { ...held, setForm, isChanged: !isSame(held.form, startOf(held.opened)), adopt };
}
