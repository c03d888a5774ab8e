import { mergeParagraphs } from "@/lib/text/merge";
import { followTyping, type PlacedCollision, placeCollisions, settleCollision } from "./collisions";
import type { Draft, QueuedMark, Stored } from "./journal";
import { moveMarks } from "./move-marks";
import type { Keep, SavedNote } from "./saved-text";

/** What the page that writes knows of its text, and how it changes: by typing, by what is stored elsewhere, by what another page left behind. */
export function makeWorkingText(opened: Stored) {
  const editors = new Set<(text: string) => void>();
  /** `base` is the stored text that `text` was written on; a conflict's `stored` is the one it collides with */
  const now = {
    base: opened,
    text: opened.text,
    marks: [] as QueuedMark[],
    conflict: null as { stored: Stored; left: PlacedCollision[] } | null,
    note: null as SavedNote | null,
  };

  const isStored = () => now.conflict === null && now.marks.length === 0 && now.text === now.base.text;

  function replace(text: string): void {
    now.marks = moveMarks(now.marks, now.text, text);
    now.text = text;
  }

  /** The text changed otherwise than by typing: the editors follow. Last of all: an editor that takes it over may ask for a save at once. */
  function tellEditors(shown: string): void {
    if (now.text !== shown) for (const apply of editors) apply(now.text);
  }

  function receive(text: string): void {
    const shown = now.text;
    replace(text);
    tellEditors(shown);
  }

  /** The server has another version than the one we write on: both become one text, or a conflict to settle. */
  function meet(stored: Stored, shown = now.text): void {
    const { base, text } = now;
    const merged = mergeParagraphs({ base: base.text, ours: text, theirs: stored.text });
    replace(merged.text);
    if (merged.conflicts.length > 0) now.conflict = { stored, left: placeCollisions(merged.conflicts) };
    else {
      now.base = stored;
      if (stored.text !== base.text && text !== base.text && text !== stored.text) now.note ??= "merged";
    }
    tellEditors(shown);
  }

  return {
    now,
    meet,
    isStored,
    typed: (text: string) => {
      if (now.conflict) now.conflict.left = followTyping(now.conflict.left, now.text, text);
      replace(text);
    },
    /** The server stores a text without invisible litter: what it left out leaves the editor too, but for the paragraph that is being typed. */
    stored: (sent: Stored, stored: Stored) => {
      now.base = stored;
      if (stored.text !== sent.text) receive(mergeParagraphs({ base: sent.text, ours: now.text, theirs: stored.text }).text);
    },
    /** Goes on from what another page left behind, as if it had been typed here. */
    become: (draft: Draft) => {
      // a text that is not stored anywhere yet: what was written first stands first
      if (!isStored()) return receive(mergeParagraphs({ base: draft.base.text, ours: now.text, theirs: draft.text }).text);
      const isNews = draft.text !== draft.base.text || draft.marks.length > 0;
      if (!isNews) return draft.base.version > now.base.version ? meet(draft.base) : undefined;
      const shown = now.text;
      const stored = draft.base.version > now.base.version ? draft.base : now.base;
      Object.assign(now, { base: draft.base, text: draft.text, marks: draft.marks, note: "brought-back" });
      meet(stored, shown);
    },
    settle: (id: number, keep: Keep) => {
      if (!now.conflict) return;
      const { text, left } = settleCollision({ text: now.text, collisions: now.conflict.left, id, keep });
      if (left.length === 0) now.base = now.conflict.stored;
      now.conflict = left.length > 0 ? { ...now.conflict, left } : null;
      receive(text);
    },
    onIncoming: (apply: (text: string) => void) => {
      editors.add(apply);
      if (now.text !== opened.text) apply(now.text);
      return () => void editors.delete(apply);
    },
  };
}
