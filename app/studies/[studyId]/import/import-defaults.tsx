"use client";

import { TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { AUDIENCES, type Audience } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./import-page.module.css";
import type { Defaults } from "./use-import-draft";

const AUDIENCE_CHOICES = AUDIENCES.map((value) => ({ value, name: value }));

type Props = { defaults: Defaults; personas: Persona[]; onChange: (part: Partial<Defaults>) => void };

/** What holds wherever neither the table nor the file itself says otherwise. */
export function ImportDefaults({ defaults, personas, onChange }: Props) {
  return (
    <fieldset className={styles.defaults}>
      <legend>Where a file does not say</legend>
      <ChoiceSelect
        label="Audience"
        empty="not known yet"
        value={defaults.audience}
        choices={AUDIENCE_CHOICES}
        onChoose={(value) => onChange({ audience: value as Audience | null })}
      />
      <ChoiceSelect
        label="Persona"
        empty="none yet"
        value={defaults.personaId}
        choices={personas.map(({ id, name }) => ({ value: id, name }))}
        onChoose={(personaId) => onChange({ personaId })}
      />
      <TextInput
        label="Date"
        type="date"
        value={defaults.date ?? ""}
        onChange={(event) => onChange({ date: event.currentTarget.value || null })}
      />
    </fieldset>
  );
}
