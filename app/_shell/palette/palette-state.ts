import { useSyncExternalStore } from "react";
import { awaitField, stopAwaiting } from "./typed-ahead";

let isOpen = false;
const listeners = new Set<() => void>();

function change(next: boolean): void {
  isOpen = next;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Opens the palette from anywhere: a key, or the line in the navigation. */
export function openPalette(): void {
  if (!isOpen) awaitField();
  change(true);
}

export function closePalette(): void {
  stopAwaiting();
  change(false);
}

export function usePaletteOpen(): boolean {
  return useSyncExternalStore(
    listen,
    () => isOpen,
    () => false,
  );
}
