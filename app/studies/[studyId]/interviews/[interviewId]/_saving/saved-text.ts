import type { QueuedMark } from "./journal";

/** A paragraph that was changed here and elsewhere in different ways: both wordings stand until somebody says which stays. */
export type Collision = { id: number; mine: string; theirs: string };

export type Keep = "mine" | "theirs" | "both";

/** What a save brought beside what was typed: paragraphs changed elsewhere, or words that this browser had kept since the page was left. */
export type SavedNote = "merged" | "brought-back";

/** How far what was typed has got. `kept`: it stands in this browser's journal, so it outlives the page. */
export type SaveState =
  | { kind: "saved"; at: Date | null; note: SavedNote | null }
  | { kind: "saving" }
  | { kind: "offline"; kept: boolean }
  | { kind: "trying"; kept: boolean }
  | { kind: "refused"; message: string; kept: boolean }
  | { kind: "conflict"; collisions: Collision[] };

/** A text that is being written: the editor tells what was typed, this side keeps it, stores it and tells what came from elsewhere. */
export type SavedText = {
  /** what the editor opens with */
  initial: string;
  state: SaveState;
  /** the whole text, after each change that the user made; offsets and words are those of the editor at that moment */
  typed: (text: string) => void;
  /** stores what is waiting now (call it on blur too); true once everything typed is stored */
  flush: () => Promise<boolean>;
  /**
   * Subscribes the editor to text that came from elsewhere (journal, merge, restore, replacement): `apply` is called synchronously with the
   * whole new text, at once if it already differs from `initial`; the editor applies the smallest change that leads there, so that cursor,
   * marks and its undo stay, and does not call `typed` for it. A callback and not a value in state: between a render and its effect a key
   * could be pressed, and its letter would be lost. Answers how to unsubscribe.
   */
  onIncoming: (apply: (text: string) => void) => () => void;
  /** words of the text as it stands now become a highlight with the next save, in the same transaction */
  mark: (mark: QueuedMark) => void;
  /** takes a mark back, by its key: it is not stored, or deleted where it was stored already */
  unmark: (key: string) => void;
  /** ends one collision; the last one lets saving go on */
  settle: (collision: number, keep: Keep) => void;
};
