"use client";

import { TextInput } from "@mantine/core";
import { useState } from "react";

type Props = {
  label: string;
  value: string;
  placeholder?: string;
  maxLength?: number;
  error: string | null;
  /** what an empty field means: as it was, unless something else is said */
  onEmpty?: () => void;
  /** lets go of what was refused */
  onLeave?: () => void;
  onSave: (value: string) => void;
};

/** A name that is changed where it stands: kept on Enter and on leaving, as it was on Escape. */
export function NameField({ label, value, placeholder, maxLength = 200, error, onEmpty, onLeave, onSave }: Props) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }

  function save() {
    const said = text.trim();
    if (said === value) return setText(value);
    if (said !== "") return onSave(said);
    if (onEmpty) onEmpty();
    else setText(value);
  }

  return (
    <TextInput
      aria-label={label}
      dir="auto"
      placeholder={placeholder}
      maxLength={maxLength}
      value={text}
      error={error}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") save();
        if (event.key !== "Escape") return;
        setText(value);
        onLeave?.();
      }}
    />
  );
}
