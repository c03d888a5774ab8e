"use client";

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateParticipant } from "@/app/_data/participants";
import { AudienceChoice, choicesOf, PersonaChoice, RoleChoice } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Sheet } from "@/app/_ui/sheet";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import type { Account } from "@/lib/accounts/schema";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";

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
        <AudienceChoice required value={form.audience} onChoose={(audience) => set({ audience })} />
        <PersonaChoice personas={personas} empty="no persona yet" value={form.personaId} onChoose={(personaId) => set({ personaId })} />
        <RoleChoice value={form.role} onChoose={(role) => set({ role })} />
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
