"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Choice } from "@/app/_ui/choice-select";

type Props = { label: string; chosen: Choice; choices: () => Choice[]; onChoose: (value: string) => void };

/** A choice among many that makes its list when somebody goes to it: a hundred of them on a page stay light. */
export function LazySelect({ label, chosen, choices, onChoose }: Props) {
  const [isNear, setNear] = useState(false);
  const come = () => setNear(true);
  const shown = isNear ? choices() : [chosen];
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      value={chosen.value}
      onFocus={come}
      onPointerEnter={come}
      onPointerDown={come}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {shown.some(({ value }) => value === chosen.value) ? null : <option value={chosen.value}>{chosen.name}</option>}
      {shown.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
