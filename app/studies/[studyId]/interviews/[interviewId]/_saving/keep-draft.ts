import type { Draft, Journal } from "./journal";

const KEEP_MS = 300;
/** A journal that does not answer must not keep the words from the server. */
const PATIENCE_MS = 1000;

/** Writes a page's draft into the journal, at most every 300 ms while somebody types; without a draft its entry goes. */
export function makeKeeper(journal: Journal, id: string, draftNow: () => Draft | null) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: Promise<void> = Promise.resolve();
  let isThere = false;
  let works = true;

  async function write(): Promise<void> {
    const draft = draftNow();
    if (!draft && !isThere) return;
    isThere = draft !== null;
    try {
      await (draft ? journal.keep(draft) : journal.drop(id));
      works = true;
    } catch {
      works = false;
    }
  }

  function now(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // the store keeps the order of its writes: they need not wait for each other
    written = write();
    return Promise.race([written, new Promise<void>((settle) => setTimeout(settle, PATIENCE_MS))]);
  }

  return {
    now,
    soon: () => {
      timer ??= setTimeout(() => void now(), KEEP_MS);
    },
    /** false: this browser has no room or no storage, and nothing is kept here */
    works: () => works,
    stop: () => clearTimeout(timer),
  };
}
