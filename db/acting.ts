import { AsyncLocalStorage } from "node:async_hooks";
import { LOCAL_PERSON } from "@/lib/team/access";

const KEY = Symbol.for("verbatim.acting");
/** On globalThis: each bundle of the build loads this module anew, and all of them must see the same person. */
const world: typeof globalThis & { [KEY]?: AsyncLocalStorage<{ userId: string }> } = globalThis;

function acting(): AsyncLocalStorage<{ userId: string }> {
  world[KEY] ??= new AsyncLocalStorage();
  return world[KEY];
}

/** Runs `work`, and whatever it starts, as this person: rows it inserts name them as their maker, and the coding log is theirs. */
export function actingAs<T>(userId: string, work: () => T): T {
  return acting().run({ userId }, work);
}

/** The id of the person on whose behalf this runs; the local person outside any request. */
export function actingPerson(): string {
  return acting().getStore()?.userId ?? LOCAL_PERSON;
}
