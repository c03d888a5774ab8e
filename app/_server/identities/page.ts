import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Db } from "@/db/types";
import type { StudyAccess } from "@/lib/team/access";
import { shownTo } from "./hidden";

type Reader = { db: Db; studyId: string; access: StudyAccess };

const KEY = Symbol.for("verbatim.page-reader");
/** On globalThis: each bundle of the build loads this module anew, and all of them must see the same reader. */
const world: typeof globalThis & { [KEY]?: AsyncLocalStorage<Reader> } = globalThis;

function reader(): AsyncLocalStorage<Reader> {
  world[KEY] ??= new AsyncLocalStorage();
  return world[KEY];
}

/** Loads a page of a study for this reader: what `prefetch` and `shownHere` hand to the browser while `load` runs is as they may have it. */
export function loadedFor<T>(of: Reader, load: () => T): T {
  return reader().run(of, load);
}

/** A value that a page hands to the browser, as whom it is loaded for may have it; outside a study's page, as it is. */
export function shownHere<T>(value: T): T {
  const of = reader().getStore();
  return of ? shownTo(of, value) : value;
}
