"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import styles from "./password-field.module.css";

type Props = Omit<TextInputProps, "type" | "rightSection"> & {
  /** "current-password" is filled in by a password manager, "new-password" is proposed by it */
  autoComplete: "current-password" | "new-password";
};

/** A password, hidden until somebody asks to see it: one field is enough where it can be read. */
export function PasswordField(props: Props) {
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      autoCorrect="off"
      maxLength={200}
      rightSectionWidth={60}
      rightSection={
        <button type="button" className={styles.show} aria-pressed={shown} aria-label="Show the password" onClick={() => setShown(!shown)}>
          {shown ? "Hide" : "Show"}
        </button>
      }
    />
  );
}
