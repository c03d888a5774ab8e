"use client";

import { notifications } from "@mantine/notifications";
import styles from "./toast.module.css";
import { rememberDone, runOnce, type Undoable } from "./undo-stack";

type Toast = { message: string; undo?: () => void };

/** One toast at a time: a row of them would cover the text, and only the latest obeys Ctrl Z. */
let onScreen: string | null = null;

/** Says what was done, at the bottom, for eight seconds; with Undo where it can be taken back (Ctrl Z does it too, also later). */
export function showToast({ message, undo }: Toast): void {
  const entry = undo && { run: undo };
  if (entry) rememberDone(entry);
  showStep({ message, ...(entry && { label: "Undo", keys: "Ctrl Z", entry }) });
}

type StepToast = { message: string; label?: "Undo" | "Redo"; keys?: string; entry?: Undoable };

/** A toast with the step back or forth that is remembered already. */
export function showStep({ message, label, keys, entry }: StepToast): void {
  if (onScreen) notifications.hide(onScreen);
  const id = notifications.show({
    role: "status",
    withCloseButton: false,
    classNames: { root: styles.toast, description: styles.text },
    message: (
      <span className={styles.row}>
        <span>{message}</span>
        {entry ? (
          <button
            type="button"
            className={styles.undo}
            onClick={() => {
              notifications.hide(id);
              runOnce(entry);
            }}
          >
            {label} <kbd>{keys}</kbd>
          </button>
        ) : null}
      </span>
    ),
  });
  onScreen = id;
}

/** Says in a sentence that something failed; stays until it is dismissed. */
export function showFailure(error: unknown): void {
  showTrouble("That did not work", error instanceof Error ? error.message : "Something went wrong. Nothing was changed.");
}

/** Says what is left to do of something that was done in part; stays until it is dismissed. */
export function showTrouble(title: string, message: string): void {
  notifications.show({
    role: "alert",
    autoClose: false,
    withCloseButton: true,
    classNames: { root: styles.failure },
    title,
    message,
  });
}
