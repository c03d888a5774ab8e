"use client";

import { TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { AUDIENCE_NAMES, AUDIENCES } from "@/lib/participants/vocabulary";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import styles from "./enter.module.css";

export type Respondent = { participantId: string | null; personaId: string | null; audience: string | null; wave: string; day: string };

export const NOBODY: Respondent = { participantId: null, personaId: null, audience: null, wave: "", day: "" };

type Props = { studyId: string; questionnaire: Questionnaire; value: Respondent; onChange: (value: Respondent) => void };

/** Who answered: a person of the study, or as much as is known of them. All but the person stays for the next reply. */
export function RespondentFields({ studyId, questionnaire, value, onChange }: Props) {
  const people = useSuspenseQuery(participantsQuery(studyId)).data.items;
  const personas = useSuspenseQuery(personasQuery(studyId)).data.items;
  const set = (change: Partial<Respondent>) => onChange({ ...value, ...change });
  const isKnown = value.participantId !== null;
  return (
    <fieldset className={styles.who}>
      <legend>Who answered</legend>
      <ChoiceSelect
        label="Person"
        value={value.participantId}
        empty="somebody not in the study"
        choices={people.map(({ id, code, audience }) => ({
          value: id,
          name: audience ? `${code}, ${AUDIENCE_NAMES[audience].one}` : code,
        }))}
        onChoose={(participantId) => set({ participantId })}
      />
      <ChoiceSelect
        label="Audience"
        value={value.audience}
        empty={isKnown ? "as theirs is today" : questionnaire.audience ? AUDIENCE_NAMES[questionnaire.audience].one : "not known"}
        choices={AUDIENCES.map((audience) => ({ value: audience, name: AUDIENCE_NAMES[audience].one }))}
        onChoose={(audience) => set({ audience })}
      />
      <ChoiceSelect
        label="Persona"
        value={isKnown ? null : value.personaId}
        disabled={isKnown}
        empty={isKnown ? "theirs" : (personas.find(({ id }) => id === questionnaire.personaId)?.name ?? "none")}
        choices={personas.map(({ id, name }) => ({ value: id, name }))}
        onChoose={(personaId) => set({ personaId })}
      />
      <TextInput
        label="Wave"
        placeholder={questionnaire.wave ?? ""}
        maxLength={100}
        value={value.wave}
        onChange={(event) => set({ wave: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Answered on"
        description="Today where left blank"
        value={value.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
    </fieldset>
  );
}
