"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useState } from "react";

type Props = Omit<TextInputProps, "value" | "onChange" | "onBlur" | "onKeyDown"> & {
  value: string;
  /** said beside the label for those who hear it */
  describe?: string;
  onSay: (value: string) => void;
};

/** A line that is said once it is left, or with Enter: the file is not read again for each letter. Escape takes it back. */
export function LineInput({ value, describe, onSay, label, ...rest }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const say = () => {
    if (typed.trim() !== value) onSay(typed.trim());
  };
  return (
    <TextInput
      label={label}
      {...(describe && typeof label === "string" && { "aria-label": `${label} ${describe}` })}
      {...rest}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={say}
      onKeyDown={(event) => {
        if (event.key === "Enter") say();
        if (event.key === "Escape") setTyped(value);
      }}
    />
  );
}
