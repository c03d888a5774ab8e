/** What is to be learned from: a study, and the texts that somebody has before them. */
export type Taught = { studyId: string; documentIds: string[] };

const KEY = Symbol.for("verbatim.taught");
/** On globalThis: each bundle of the build loads this module anew. */
const world: typeof globalThis & { [KEY]?: (taught: Taught) => void } = globalThis;

/** Says who learns. */
export function whenTaught(learn: (taught: Taught) => void): void {
  world[KEY] = learn;
}

/** Tells that something was decided or coded. Nobody learns inside the tests of routes, nor while the program builds. */
export function tellTaught(taught: Taught): void {
  world[KEY]?.(taught);
}
