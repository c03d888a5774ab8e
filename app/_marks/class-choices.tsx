"use client";

import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { AUDIENCES, type Audience, ROLE_NAMES, ROLES, type Role } from "@/lib/participants/vocabulary";

export const AUDIENCE_CHOICES: Choice[] = AUDIENCES.map((value) => ({ value, name: value }));
export const ROLE_CHOICES: Choice[] = ROLES.map((value) => ({ value, name: ROLE_NAMES[value] }));

/** Personas or accounts to choose from. */
export function choicesOf(items: { id: string; name: string }[]): Choice[] {
  return items.map(({ id, name }) => ({ value: id, name }));
}

type Props<Value> = {
  value: Value | null;
  empty?: string;
  required?: boolean;
  description?: string;
  onChoose: (value: Value | null) => void;
};

export function AudienceChoice({ onChoose, ...rest }: Props<Audience>) {
  return <ChoiceSelect label="Audience" choices={AUDIENCE_CHOICES} onChoose={(value) => onChoose(value as Audience | null)} {...rest} />;
}

export function PersonaChoice({ personas, ...rest }: Props<string> & { personas: { id: string; name: string }[] }) {
  return <ChoiceSelect label="Persona" choices={choicesOf(personas)} {...rest} />;
}

export function RoleChoice({ onChoose, ...rest }: Props<Role>) {
  return (
    <ChoiceSelect
      label="Role in the decision"
      empty="not known"
      choices={ROLE_CHOICES}
      onChoose={(value) => onChoose(value as Role | null)}
      {...rest}
    />
  );
}

/** The steps of a study's journey in its order. */
export function stepChoices({ steps }: StudyJourney): Choice[] {
  return steps.map(({ slug, name }) => ({ value: slug, name }));
}
