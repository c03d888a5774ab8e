import type { Draft } from "./journal";

/** Keeps copies, as a browser's store does. */
export function memoryJournal() {
  const drafts = new Map<string, Draft>();
  return {
    drafts,
    keep: async (draft: Draft) => void drafts.set(draft.id, structuredClone(draft)),
    drop: async (id: string) => void drafts.delete(id),
    of: async (of: string) => [...drafts.values()].filter((draft) => draft.documentId === of),
  };
}

/** The same numbers between 0 and 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
