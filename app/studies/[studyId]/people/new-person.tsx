"use client";

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateParticipant } from "@/app/_data/participants";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Sheet } from "@/app/_ui/sheet";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import type { Account } from "@/lib/accounts/schema";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { AUDIENCE_CHOICES, choicesOf, ROLE_CHOICES } from "./words";

type Props = { studyId: string; personas: Persona[]; accounts: Account[]; onClose: () => void };
type Form = { displayName: string; audience: Audience | null; personaId: string | null; role: Role | null; accountId: string | null };

/** Adds a person by hand: the one thing that must be known is their audience (rule 9). */
export function NewPerson({ studyId, personas, accounts, onClose }: Props) {
  const address = useAddress();
  const create = useCreateParticipant(studyId);
  const [form, setForm] = useState<Form>({ displayName: "", audience: null, personaId: null, role: null, accountId: null });
  const set = (part: Partial<Form>) => setForm((current) => ({ ...current, ...part }));

  function submit() {
    const { audience, displayName, ...rest } = form;
    if (!audience) return;
    create.mutate(
      { ...rest, audience, displayName: displayName.trim() || null },
      {
        onSuccess: (person) => {
          showToast({ message: `${person.code} added` });
          address.replace({ person: person.id });
        },
      },
    );
  }

  return (
    <Sheet title="Add a person" caption="They get the next code; the name is kept apart." onClose={onClose}>
      <SheetForm word="Add person" isSaving={create.isPending} error={create.error} refused="Nobody was added." onSubmit={submit}>
        <ChoiceSelect
          label="Audience"
          required
          value={form.audience}
          choices={AUDIENCE_CHOICES}
          onChoose={(value) => set({ audience: value as Audience | null })}
        />
        <ChoiceSelect
          label="Persona"
          value={form.personaId}
          empty="no persona yet"
          choices={choicesOf(personas)}
          onChoose={(personaId) => set({ personaId })}
        />
        <ChoiceSelect
          label="Role in the decision"
          value={form.role}
          empty="not known"
          choices={ROLE_CHOICES}
          onChoose={(value) => set({ role: value as Role | null })}
        />
        <ChoiceSelect
          label="Account"
          value={form.accountId}
          empty="none"
          choices={choicesOf(accounts)}
          onChoose={(accountId) => set({ accountId })}
        />
        <TextInput
          label="Name"
          description="Optional. Pages show the code; the name only here, when asked for."
          maxLength={200}
          value={form.displayName}
          onChange={(event) => set({ displayName: event.currentTarget.value })}
        />
      </SheetForm>
    </Sheet>
  );
}
