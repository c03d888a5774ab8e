import { type Dispatch, type SetStateAction, useState } from "react";
import { changedFacts } from "./changed-facts";
import type { Fact } from "./facts";
import { followStored, isNewer, isSame, isSameState, settleStored, takeStored } from "./stored-form";
import type { Keep } from "./two-versions";

type Versioned = { id?: string; version: number };

/** What somebody else stored in the very field that is being changed here: all that they changed, and the way on. */
export type Clash = { theirs: readonly Fact[]; settle: (keep: Keep) => void };

type StoredForm<T, F> = {
  form: F;
  setForm: Dispatch<SetStateAction<F>>;
  /** what the form was opened on: a save carries its version, and is refused where somebody else was faster */
  opened: T;
  isChanged: boolean;
  /** what was stored stands in the form from now on, as an answer gave it, or to leave what was typed; what was typed since it was sent stays */
  adopt: (item: T) => void;
  /** until it is settled, a save is refused */
  clash: Clash | null;
};

type Reading<T, F> = {
  startOf: (item: T) => F;
  /** what the form says of it, to be read */
  factsOf: (item: T) => readonly Fact[];
};

/**
 * A form over something stored that others may change meanwhile. It follows what is stored in every field that is not being changed in it; where somebody
 * else changed the very field, it keeps what was typed and the version it was typed over, and says what they wrote, so that a save never writes over their
 * change unseen. Null: something new. To be keyed by what it is about.
 */
export function useStoredForm<T extends Versioned | null, F>(item: T, { startOf, factsOf }: Reading<T, F>): StoredForm<T, F> {
  const [stored, setHeld] = useState(() => ({ opened: item, form: startOf(item) }));
  // what is shown as an answer comes was read before it
  const [passed, setPassed] = useState<{ item: T } | null>(null);
  const isPassed = passed !== null && isSameState(item, passed.item);
  if (passed !== null && !isPassed) setPassed(null);
  const held = isPassed ? stored : followStored(stored, item, startOf);
  if (held !== stored) setHeld(held);
  // whoever holds on to this while they send knows by it what stood in the form then
  const adopt = (next: T) => {
    setPassed({ item });
    setHeld((now) => takeStored(now, next, { sent: held.form, startOf }));
  };
  const setForm: StoredForm<T, F>["setForm"] = (next) =>
    setHeld((now) => ({ ...now, form: typeof next === "function" ? (next as (form: F) => F)(now.form) : next }));
  const isBehind = !isPassed && isNewer(item, held.opened);
  const clash = isBehind
    ? {
        theirs: changedFacts(factsOf(held.opened), factsOf(item)),
        settle: (keep: Keep) => setHeld((now) => settleStored(now, item, { keep, startOf })),
      }
    : null;
  return { ...held, setForm, isChanged: !isSame(held.form, startOf(held.opened)), adopt, clash };
}
