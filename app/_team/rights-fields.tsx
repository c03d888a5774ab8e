"use client";

import { Checkbox } from "@mantine/core";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { STUDY_ROLE_MEANINGS, STUDY_ROLE_NAMES, STUDY_ROLES, type StudyRole } from "@/lib/team/vocabulary";

export type Rights = { role: StudyRole; seesIdentities: boolean };

export const FIRST_RIGHTS: Rights = { role: "viewer", seesIdentities: false };

/** The role that a word of a select names. */
export function roleIn(value: string | null): StudyRole {
  return STUDY_ROLES.find((role) => role === value) ?? "viewer";
}

/** What somebody may in a study. Names are a right of their own: the texts are read and coded without them. */
export function RightsFields({ rights, onChange }: { rights: Rights; onChange: (rights: Rights) => void }) {
  return (
    <>
      <ChoiceSelect
        label="They may"
        value={rights.role}
        choices={STUDY_ROLES.toReversed().map((role) => ({ value: role, name: `${STUDY_ROLE_NAMES[role]}: ${STUDY_ROLE_MEANINGS[role]}` }))}
        onChoose={(role) => onChange({ ...rights, role: roleIn(role) })}
      />
      <Checkbox
        label="Sees names and e-mail addresses of participants"
        description="Without it people are codes like P-017, names that the study knows are hidden in texts, and quotes of those who refused too."
        checked={rights.seesIdentities}
        onChange={(event) => onChange({ ...rights, seesIdentities: event.currentTarget.checked })}
      />
    </>
  );
}
