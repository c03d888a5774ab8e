import { newKey } from "@/app/_data/http";
import type { Draft, Journal, QueuedMark, Sending, Stored } from "./journal";
import { makeKeeper } from "./keep-draft";
import { moveMarks } from "./move-marks";
import { resolveDoubt } from "./resolve-doubt";
import { failureOf, isRefusal, theirsOf } from "./save-failure";
import type { Keep, SaveState } from "./saved-text";
import { makeWorkingText } from "./working-text";

const PAUSE_MS = 1000;
const RETRY_MS = 3000;
/** Somebody who never stops typing must not keep a flush from ending. */
const ROUNDS = 5;

export type TextSaverOptions = {
  /** of the page that writes; its draft is kept under it */
  id: string;
  documentId: string;
  /** who types; nobody else's drafts are taken in, and theirs by nobody else */
  user: string;
  opened: Stored;
  /** stores a text; throws Problem */
  send: (save: Sending) => Promise<Stored>;
  journal: Journal;
  /** the words are stored, what was to be marked in them is not */
  onMarksRefused: (error: unknown) => void;
};

type Left = { draft: Draft; done: () => void };

/**
 * Keeps and stores one text for as long as its page is open. Everything typed goes into the journal, then to the server, one save at a time, each
 * against the version that the one before it answered. A save whose answer is lost is sent again as it was before anything newer is. Where the text
 * moved on elsewhere, both are merged by paragraph; where paragraphs collide, saving waits until each is settled, and the journal holds it meanwhile.
 */
export function makeTextSaver({ id, documentId, user, opened, send, journal, onMarksRefused }: TextSaverOptions) {
  const working = makeWorkingText(opened);
  const { now } = working;
  const listeners = new Set<() => void>();
  const left: Left[] = [];
  const keeper = makeKeeper(journal, id, draftNow);
  let sending: Sending | null = null;
  let state: SaveState = { kind: "saved", at: null, note: null };
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const isStored = () => sending === null && working.isStored();

  function draftNow(): Draft | null {
    if (isStored()) return null;
    const { base, text, marks } = now;
    return { id, documentId, user, base, text, marks, sending, keptAt: new Date().toISOString() };
  }

  function show(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function saveIn(ms: number): void {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void save(), ms);
  }

  function changed(): void {
    keeper.soon();
    if (state.kind === "saved") show({ kind: "saving" });
    saveIn(PAUSE_MS);
  }

  function save(leaving = false): Promise<boolean> {
    running ??= attempt(leaving).finally(() => {
      running = null;
    });
    return running;
  }

  async function attempt(leaving = false): Promise<boolean> {
    clearTimeout(timer);
    if (now.conflict) return waitForChoice(now.conflict);
    const [next] = left;
    if (!isStored()) return sendText(leaving);
    return next ? takeIn(next) : settled();
  }

  /** Stores what waits; true once nothing does. */
  async function flush(): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (!(await save())) return false;
      if (isStored()) return true;
    }
    return false;
  }

  async function settled(): Promise<boolean> {
    if (state.kind !== "saved") show({ kind: "saved", at: new Date(), note: now.note });
    now.note = null;
    await keeper.now();
    return true;
  }

  function waitForChoice(conflict: NonNullable<typeof now.conflict>): false {
    keeper.soon();
    show({ kind: "conflict", collisions: conflict.left });
    return false;
  }

  function tryLater(error: unknown): false {
    show(failureOf(error, keeper.works()));
    saveIn(RETRY_MS);
    return false;
  }

  async function sendText(leaving: boolean): Promise<boolean> {
    if (sending === null) {
      sending = { key: newKey(), version: now.base.version, text: now.text, marks: now.marks };
      now.marks = [];
    }
    const sent = sending;
    show({ kind: "saving" });
    const kept = keeper.now();
    // a page that is being left has no time to wait for its journal
    if (!leaving) await kept;
    return send(sent).then(
      (stored) => arrived(sent, stored),
      (error: unknown) => failed(sent, error),
    );
  }

  function arrived(sent: Sending, stored: Stored): Promise<boolean> | boolean {
    sending = null;
    working.stored(sent, stored);
    if (isStored()) return attempt();
    keeper.soon();
    saveIn(PAUSE_MS);
    return true;
  }

  function failed(sent: Sending, error: unknown): Promise<boolean> | boolean {
    const theirs = theirsOf(error);
    if (!theirs && !isRefusal(error)) return tryLater(error);
    sending = null;
    if (theirs) {
      now.marks = [...moveMarks(sent.marks, sent.text, now.text), ...now.marks];
      working.meet(theirs);
      return attempt();
    }
    keeper.soon();
    if (sent.marks.length === 0) {
      show(failureOf(error, keeper.works()));
      return false;
    }
    // marks that cannot be made must not keep the words from being stored
    onMarksRefused(error);
    return attempt();
  }

  /** What another page left behind unsaved becomes part of this text. Its save that was not answered goes first: it may have been stored. */
  async function takeIn({ draft, done }: Left): Promise<boolean> {
    try {
      await resolveDoubt(draft, send);
    } catch (error) {
      return tryLater(error);
    }
    // somebody may have typed meanwhile: that is stored first
    if (!isStored()) return sendText(false);
    left.shift();
    working.become(draft);
    await keeper.now();
    // ours holds it now; where ours could not be kept, theirs stays
    if (keeper.works()) await journal.drop(draft.id).catch(() => undefined);
    done();
    return attempt();
  }

  return {
    id,
    user,
    opened: opened.text,
    state: () => state,
    text: () => now.text,
    isStored,
    onIncoming: working.onIncoming,
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    typed: (text: string) => {
      if (text === now.text) return;
      working.typed(text);
      changed();
    },
    mark: (mark: QueuedMark) => {
      now.marks = [...now.marks, mark];
      changed();
    },
    /** Takes back a mark that waits to be sent; false where it does not wait any more. */
    unmark: (key: string): boolean => {
      const rest = now.marks.filter((mark) => mark.key !== key);
      if (rest.length === now.marks.length) return false;
      now.marks = rest;
      changed();
      return true;
    },
    flush,
    /** The page may be gone a moment later: keeps and sends at once. */
    leave: () => {
      void keeper.now();
      if (!isStored()) void save(true);
    },
    /** Something else read a newer stored text. What is being typed meets it with its next save. */
    follow: (stored: Stored) => {
      if (stored.version <= now.base.version || sending !== null || now.conflict !== null) return;
      if (working.isStored()) working.meet(stored);
      else if (stored.text === now.base.text) now.base = stored;
    },
    /** Takes in what a page that is gone had kept of this text; ends once it is in our own draft, or stored. */
    adopt: (draft: Draft) =>
      new Promise<void>((done) => {
        left.push({ draft, done });
        saveIn(0);
      }),
    settle: (collision: number, keep: Keep) => {
      working.settle(collision, keep);
      keeper.soon();
      saveIn(0);
    },
    resume: () => {
      isOver = false;
      if (!isStored()) saveIn(0);
    },
    /** Lets go of the text: what is not stored stays in the journal, for whoever opens it next. */
    end: async (): Promise<void> => {
      isOver = true;
      void keeper.now();
      if (!isStored()) await flush();
      clearTimeout(timer);
      await keeper.now();
      for (const { done } of left.splice(0)) done();
    },
  };
}

export type TextSaver = ReturnType<typeof makeTextSaver>;
