import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Db } from "@/db/types";
import { hideIdentities } from "@/lib/privacy/hide-identities";
import type { StudyAccess } from "@/lib/team/access";
import { askedFor } from "./asked";
import { hiddenOf, shownTo } from "./hidden";

type Reader = { db: Db; studyId: string; access: StudyAccess };
/** `hasShown`: something was put through for this reader.*/
type Reading = Reader & { hasShown?: boolean };

const KEY = Symbol.for("verbatim.reader");
/** On globalThis: each bundle of the build loads this module anew, and all of them must see the same reader. */
const world: typeof globalThis & { [KEY]?: AsyncLocalStorage<Reading> } = globalThis;

function reader(): AsyncLocalStorage<Reading> {
  world[KEY] ??= new AsyncLocalStorage();
  return world[KEY];
}

/** Loads a page of a study, or answers a request about it, for this reader: what goes out through `shownHere` while `load` runs is as they may have it. */
export function loadedFor<T>(of: Reader, load: () => T): T {
  return reader().run(of, load);
}

/**
 * The same for a request. A Response goes out as its route wrote it, and nobody looks at it again: a route that puts nothing of it through `shownHere` is
 * stopped, or it would tell what is hidden.
 */
export function answeredFor(of: Reader, answer: () => unknown): unknown {
  const reading: Reading = { ...of };
  const checked = (value: unknown) => {
    if (value instanceof Response && !reading.hasShown) throw new Error("a Response of a study has to go through shownHere");
    return value;
  };
  const value = reader().run(reading, answer);
  return value instanceof Promise ? value.then(checked) : checked(value);
}

/** A value that leaves, as whom it is loaded for may have it: what a page hands to the browser, what a file is written from; outside a study, as it is. */
export function shownHere<T>(value: T): T {
  return shownAs()(value);
}

/** The same for what leaves piece by piece, later. */
export function shownAs(): <T>(value: T) => T {
  const of = reader().getStore();
  if (of) of.hasShown = true;
  return (value) => (of ? shownTo(of, value) : value);
}

/** What was understood of files that this reader just sent: names that they hold are told as they are, those that the study knew before are not. */
export function ownFilesShownHere<T>(value: T): T {
  const of = reader().getStore();
  if (of) of.hasShown = true;
  return of ? shownTo({ ...of, ownFiles: true }, value) : value;
}

/** For what holds no words of the study at all: figures and ids. */
export function holdsNoWords(response: Response): Response {
  const of = reader().getStore();
  if (of) of.hasShown = true;
  return response;
}

/** What the address of a page asks for, as whom it is loaded for may ask. Throws FORBIDDEN. */
export function askedHere<T>(query: T): T {
  const of = reader().getStore();
  return of ? askedFor(of, query) : query;
}

/** How this reader sees what is looked through for words; undefined where they see everything. */
export function seenHere(): (<T>(value: T) => T) | undefined {
  const of = reader().getStore();
  if (!of || of.access.seesIdentities) return undefined;
  // asked for every row that is looked through: what is hidden is looked up once
  const hidden = hiddenOf(of.db, of.studyId);
  return (value) => hideIdentities(value, hidden);
}
