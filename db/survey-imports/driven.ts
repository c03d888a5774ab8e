import { setImmediate } from "node:timers/promises";

/** Runs work that hands over now and then, letting others have their turn; null where `goesOn` said no in between. */
export async function driven<T>(work: Generator<void, T>): Promise<T>;
export async function driven<T>(work: Generator<void, T>, goesOn: () => boolean): Promise<T | null>;
export async function driven<T>(work: Generator<void, T>, goesOn = () => true): Promise<T | null> {
  for (let step = work.next(); ; step = work.next()) {
    if (!goesOn()) return null;
    if (step.done) return step.value;
    await setImmediate();
  }
}
