"use client";

import { Button, Textarea, type TextareaProps } from "@mantine/core";
import { useState } from "react";
import styles from "./finding-sheet.module.css";
import { useSavedText } from "./use-saved-text";

type Props = Omit<TextareaProps, "value" | "onChange" | "onBlur"> & {
  value: string;
  /** empty is not stored: what was there comes back */
  needed?: boolean;
  onSave: (text: string, keepalive: boolean) => Promise<unknown>;
};

/** A text that is kept as it is typed; nothing has to be pressed. */
export function SavedText({ value, needed = false, onSave, ...rest }: Props) {
  const [text, setText] = useState(value);
  const { state, typed, leave, settle, theirs } = useSavedText({ value, needed, onSave, onNewer: setText });
  return (
    <div className={styles.text}>
      <Textarea
        {...rest}
        dir="auto"
        autosize
        value={text}
        onChange={({ currentTarget: { value: next } }) => {
          setText(next);
          typed(next);
        }}
        onBlur={() => {
          if (needed && text.trim() === "") setText(value);
          leave();
        }}
      />
      {theirs === null ? null : (
        <div className={styles.conflict} role="alert">
          <p>It was changed elsewhere meanwhile, to: “{theirs}”</p>
          <Button size="xs" onClick={() => settle("ours")}>
            Keep mine
          </Button>
          <Button
            size="xs"
            onClick={() => {
              setText(theirs);
              settle("theirs");
            }}
          >
            Take theirs
          </Button>
        </div>
      )}
      <span className={state.failed ? styles.failed : "caption"} role="status">
        {state.words}
      </span>
    </div>
  );
}
