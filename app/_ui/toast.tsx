"use client";

import { notifications } from "@mantine/notifications";
import styles from "./toast.module.css";

type Toast = { message: string; undo?: () => void };

/** What can still be taken back, the latest last; it outlives its toast, and goes with the page. */
const undoable: { id: string; takeBack: () => void }[] = [];
const KEPT = 100;

/** One toast at a time: a row of them would cover the text, and only the latest obeys Ctrl Z. */
let onScreen: string | null = null;

/** Says what was done, at the bottom, for eight seconds; with Undo where it can be taken back (Ctrl Z does it too, also later). */
export function showToast({ message, undo }: Toast): void {
  if (onScreen) notifications.hide(onScreen);
  const id = notifications.show({
    role: "status",
    withCloseButton: false,
    classNames: { root: styles.toast, description: styles.text },
    message: (
      <span className={styles.row}>
        <span>{message}</span>
        {undo ? (
          <button type="button" className={styles.undo} onClick={() => takeBack()}>
            Undo <kbd>Ctrl Z</kbd>
          </button>
        ) : null}
      </span>
    ),
  });
  onScreen = id;
  function takeBack() {
    const position = undoable.findIndex((entry) => entry.id === id);
    if (position >= 0) undoable.splice(position, 1);
    notifications.hide(id);
    undo?.();
  }
  if (undo) undoable.push({ id, takeBack });
  if (undoable.length > KEPT) undoable.shift();
}

/** Says in a sentence that something failed; stays until it is dismissed. */
export function showFailure(error: unknown): void {
  notifications.show({
    role: "alert",
    autoClose: false,
    withCloseButton: true,
    classNames: { root: styles.failure },
    title: "That did not work",
    message: error instanceof Error ? error.message : "Something went wrong. Nothing was changed.",
  });
}

/** Takes back the latest thing that can be. Answers whether there was one. */
export function undoLatest(): boolean {
  const latest = undoable[undoable.length - 1];
  latest?.takeBack();
  return latest !== undefined;
}
