import { useCallback, useReducer } from "react";
import type { Draft } from "./draft";

type History = { past: Draft[]; present: Draft; future: Draft[]; key: string | null; at: number };
type Act =
  | { kind: "change"; change: (draft: Draft) => Draft; key: string | null; at: number }
  | { kind: "undo" }
  | { kind: "redo" }
  | { kind: "replace"; draft: Draft };

const KEPT = 200;
/** What is typed into one field within this time is one step. */
const ONE_STEP_MS = 1500;

function walk(history: History, act: Act): History {
  const { past, present, future } = history;
  switch (act.kind) {
    case "change":
      return changed(history, act);
    case "undo": {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], key: null, at: 0 } : history;
    }
    case "redo": {
      const [after, ...rest] = future;
      return after ? { past: [...past, present], present: after, future: rest, key: null, at: 0 } : history;
    }
    default:
      return { past: [...past, present].slice(-KEPT), present: act.draft, future: [], key: null, at: 0 };
  }
}

function changed(history: History, { change, key, at }: Act & { kind: "change" }): History {
  const { past, present } = history;
  const next = change(present);
  if (next === present) return history;
  const sameStep = key !== null && key === history.key && at - history.at < ONE_STEP_MS;
  return { past: sameStep ? past : [...past, present].slice(-KEPT), present: next, future: [], key, at };
}

/** What is being built, with every step back and forth. `key` names the field that is typed into: its letters are one step. */
export function useDraft(initial: Draft) {
  const [{ past, present, future }, act] = useReducer(walk, { past: [], present: initial, future: [], key: null, at: 0 });
  const change = useCallback(
    (change: (draft: Draft) => Draft, key: string | null = null) => act({ kind: "change", change, key, at: Date.now() }),
    [],
  );
  const undo = useCallback(() => act({ kind: "undo" }), []);
  const redo = useCallback(() => act({ kind: "redo" }), []);
  /** Another state in place of this one; a step back brings this one again. */
  const replace = useCallback((draft: Draft) => act({ kind: "replace", draft }), []);
  return { draft: present, canUndo: past.length > 0, canRedo: future.length > 0, change, undo, redo, replace };
}
