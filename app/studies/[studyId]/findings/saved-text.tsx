"use client";

import { Textarea, type TextareaProps } from "@mantine/core";
import { useState } from "react";
import { TwoVersions } from "@/app/_ui/two-versions";
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
        <TwoVersions
          onKeep={(keep) => {
            if (keep === "theirs") setText(theirs);
            settle(keep);
          }}
        >
          <p>It was changed elsewhere meanwhile, to: “{theirs}”</p>
        </TwoVersions>
      )}
      <span className={state.failed ? styles.failed : "caption"} role="status">
        {state.words}
      </span>
    </div>
  );
}
