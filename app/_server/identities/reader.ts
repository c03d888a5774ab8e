import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Db } from "@/db/types";
import type { StudyAccess } from "@/lib/team/access";
import { shownTo } from "./hidden";

type Reader = { db: Db; studyId: string; access: StudyAccess };

const KEY = Symbol.for("verbatim.reader");
/** On globalThis: each bundle of the build loads this module anew, and all of them must see the same reader. */
const world: typeof globalThis & { [KEY]?: AsyncLocalStorage<Reader> } = globalThis;

function reader(): AsyncLocalStorage<Reader> {
  world[KEY] ??= new AsyncLocalStorage();
  return world[KEY];
}

/** Loads a page of a study, or answers a request about it, for this reader: what goes out through `shownHere` while `load` runs is as they may have it. */
export function loadedFor<T>(of: Reader, load: () => T): T {
  return reader().run(of, load);
}

/** A value that leaves, as whom it is loaded for may have it: what a page hands to the browser, what a file is written from; outside a study, as it is. */
export function shownHere<T>(value: T): T {
  return shownAs()(value);
}

/** The same for what leaves piece by piece, later. */
export function shownAs(): <T>(value: T) => T {
  const of = reader().getStore();
  return (value) => (of ? shownTo(of, value) : value);
}
