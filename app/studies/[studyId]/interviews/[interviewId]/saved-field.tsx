"use client";

import { TextInput } from "@mantine/core";
import { type FocusEvent, type KeyboardEvent, useState } from "react";

type Props = {
  label: string;
  value: string;
  type?: "text" | "date";
  placeholder?: string;
  /** answers what stands there from now on, or null where it could not be saved */
  onSave: (value: string) => Promise<string | null>;
};

type Leaving = FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>;

/** A line of text or a day that is saved when it is left, or by Enter. */
export function SavedField({ label, value, type = "text", placeholder, onSave }: Props) {
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  const [isSaving, setSaving] = useState(false);
  if (shown !== value) {
    setShown(value);
    // what somebody is typing stays theirs, whatever is stored meanwhile
    if (draft === shown) setDraft(value);
  }

  async function save({ currentTarget }: Leaving): Promise<void> {
    // half a date reads as no date: it is not one yet
    if (isSaving || currentTarget.validity.badInput || draft.trim() === value) return;
    setSaving(true);
    const saved = await onSave(draft.trim());
    setSaving(false);
    if (saved !== null) setDraft(saved);
  }

  return (
    <TextInput
      label={label}
      type={type}
      placeholder={placeholder}
      maxLength={type === "date" ? undefined : 200}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={(event) => void save(event)}
      onKeyDown={(event) => (event.key === "Enter" ? void save(event) : undefined)}
    />
  );
}
