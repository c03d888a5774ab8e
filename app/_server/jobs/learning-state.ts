const KEY = Symbol.for("verbatim.learning");

/** By study: how often there was something to learn, and up to which time of those it is learned. */
type State = Map<string, { told: number; learned: number }>;

/** On globalThis: each bundle of the build loads this module anew. */
const world: typeof globalThis & { [KEY]?: State } = globalThis;

function state(): State {
  world[KEY] ??= new Map();
  return world[KEY];
}

/** Notes that something is to be learned from; answers its number, by which `markLearned` knows it again. */
export function markTold(studyId: string): number {
  const { told, learned } = state().get(studyId) ?? { told: 0, learned: 0 };
  state().set(studyId, { told: told + 1, learned });
  return told + 1;
}

/** Notes that everything up to this one is learned. */
export function markLearned(studyId: string, number: number): void {
  const known = state().get(studyId);
  if (known && number >= known.told) state().delete(studyId);
  else if (known) known.learned = number;
}

/** The thread ended by itself: nothing is being learned any more. */
export function forgetTold(): void {
  state().clear();
}

/** Whether what was decided in a study is still being learned from. */
export function isLearning(studyId: string): boolean {
  return state().has(studyId);
}
