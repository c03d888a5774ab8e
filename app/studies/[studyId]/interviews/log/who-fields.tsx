"use client";

import { TextInput } from "@mantine/core";
import { AudienceChoice, PersonaChoice, RoleChoice } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { Participant } from "@/lib/participants/schema";
import type { Persona } from "@/lib/personas/schema";
import type { Who } from "./log-draft";
import styles from "./log-interview.module.css";

type Props = { who: Who; people: Participant[]; personas: Persona[]; onChange: (who: Who) => void };

/** Whom it was with: somebody the study knows by code, or somebody new, of whom the audience is asked first. */
export function WhoFields({ who, people, personas, onChange }: Props) {
  const set = (part: Partial<Who>) => onChange({ ...who, ...part });
  const personaNames = new Map(personas.map(({ id, name }) => [id, name]));
  const codes = people.map(({ id, code, audience, personaId }) => ({
    value: id,
    name: [code, audience ?? "audience not known", personaId ? personaNames.get(personaId) : null].filter(Boolean).join(", "),
  }));
  return (
    <fieldset className={styles.who}>
      <legend>With whom?</legend>
      {people.length > 0 ? (
        <ChoiceSelect
          label="Person"
          empty="somebody new"
          value={who.participantId}
          choices={codes}
          onChoose={(participantId) => set({ participantId })}
        />
      ) : null}
      {who.participantId === null ? (
        <>
          <AudienceChoice required empty="choose" value={who.audience} onChoose={(audience) => set({ audience })} />
          <PersonaChoice personas={personas} empty="none yet" value={who.personaId} onChoose={(personaId) => set({ personaId })} />
          <RoleChoice value={who.role} onChoose={(role) => set({ role })} />
          <TextInput
            label="Name"
            placeholder="kept apart, optional"
            maxLength={200}
            value={who.displayName}
            onChange={(event) => set({ displayName: event.currentTarget.value })}
          />
        </>
      ) : null}
    </fieldset>
  );
}
