import { useEffect } from "react";

type Steps = { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean };

/** Ctrl Z and Ctrl Shift Z (or Ctrl Y) walk the builder's own steps, in its fields too: what is typed there is part of them. */
export function useHistoryKeys({ undo, redo, canUndo, canRedo }: Steps): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const way = wayOf(event);
      const isPossible = way === "back" ? canUndo : way === "forth" && canRedo;
      if (!isPossible) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (way === "back") undo();
      else redo();
    };
    // before the page's own Ctrl Z, which listens on the document
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [undo, redo, canUndo, canRedo]);
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "back" | "forth" | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "forth" : "back";
  return letter === "y" && !shiftKey ? "forth" : null;
}
