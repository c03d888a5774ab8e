"use client";

import { TextInput } from "@mantine/core";
import { AudienceChoice, PersonaChoice } from "@/app/_marks/class-choices";
import type { Persona } from "@/lib/personas/schema";
import type { Defaults } from "./draft-state";
import styles from "./import-page.module.css";

type Props = { defaults: Defaults; personas: Persona[]; onChange: (part: Partial<Defaults>) => void };

/** What holds wherever neither the table nor the file itself says otherwise. */
export function ImportDefaults({ defaults, personas, onChange }: Props) {
  return (
    <fieldset className={styles.defaults}>
      <legend>Where a file does not say</legend>
      <AudienceChoice empty="not known yet" value={defaults.audience} onChoose={(audience) => onChange({ audience })} />
      <PersonaChoice personas={personas} empty="none yet" value={defaults.personaId} onChoose={(personaId) => onChange({ personaId })} />
      <TextInput
        label="Date"
        type="date"
        value={defaults.date ?? ""}
        onChange={(event) => onChange({ date: event.currentTarget.value || null })}
      />
    </fieldset>
  );
}
