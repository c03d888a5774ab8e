"use client";

import { NativeSelect, type NativeSelectProps } from "@mantine/core";

export type Choice = { value: string; name: string };

type Props = Omit<NativeSelectProps, "data" | "onChange" | "value"> & {
  value: string | null;
  choices: Choice[];
  /** what stands there where nothing is chosen; left out where something must be */
  empty?: string;
  onChoose: (value: string | null) => void;
};

/** A labelled choice of one; the empty one means "none". */
export function ChoiceSelect({ value, choices, empty, onChoose, ...rest }: Props) {
  return (
    <NativeSelect {...rest} value={value ?? ""} onChange={(event) => onChoose(event.currentTarget.value || null)}>
      {empty === undefined && value !== null ? null : <option value="">{empty ?? "choose"}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </NativeSelect>
  );
}
