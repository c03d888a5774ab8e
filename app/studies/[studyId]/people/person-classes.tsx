"use client";

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreateAccount } from "@/app/_data/accounts";
import { AudienceChoice, choicesOf, PersonaChoice, RoleChoice } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { showFailure } from "@/app/_ui/toast";
import type { Account } from "@/lib/accounts/schema";
import type { ClassifyInput, Participant } from "@/lib/participants/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./people-page.module.css";
import { useClassify } from "./use-classify";
import { useSavePerson } from "./use-save-person";

type Props = { studyId: string; person: Participant; personas: Persona[]; accounts: Account[] };

/** Audience, persona, role and account of one person. */
export function PersonClasses({ studyId, person, personas, accounts }: Props) {
  const classify = useClassify(studyId);
  const [pastToo, setPastToo] = useState(false);
  function set(values: Omit<ClassifyInput["items"][number], "id">, words: string) {
    classify({ items: [{ id: person.id, ...values }], audienceFor: pastToo ? "always" : "now" }, `${person.code}: ${words}`);
  }
  return (
    <div className={styles.form}>
      <div>
        <AudienceChoice value={person.audience} onChoose={(audience) => audience && set({ audience }, audience)} />
        {person.interviews > 0 ? (
          <label className={styles.check}>
            <input type="checkbox" checked={pastToo} onChange={(event) => setPastToo(event.currentTarget.checked)} /> a correction: change
            it in past interviews too
          </label>
        ) : null}
      </div>
      <PersonaChoice
        personas={personas}
        empty="no persona yet"
        value={person.personaId}
        onChoose={(personaId) => set({ personaId }, personas.find(({ id }) => id === personaId)?.name ?? "no persona")}
      />
      <RoleChoice value={person.role} onChoose={(role) => set({ role }, role ? ROLE_NAMES[role] : "no role")} />
      <PersonAccount studyId={studyId} person={person} accounts={accounts} />
    </div>
  );
}

const NEW = "new";

function PersonAccount({ studyId, person, accounts }: Omit<Props, "personas">) {
  const { save } = useSavePerson(studyId, person);
  const create = useCreateAccount(studyId);
  const [name, setName] = useState<string | null>(null);

  function choose(accountId: string | null, words?: string) {
    if (accountId === NEW) return setName("");
    const chosen = words ?? accounts.find(({ id }) => id === accountId)?.name ?? "no account";
    save({ accountId }, { before: { accountId: person.accountId }, words: chosen });
  }

  function addAccount() {
    const wanted = name?.trim();
    if (!wanted) return;
    create.mutate(
      { name: wanted },
      {
        onSuccess: ({ id }) => {
          setName(null);
          choose(id, wanted);
        },
        onError: showFailure,
      },
    );
  }

  if (name !== null) {
    return (
      <form
        className={styles.pair}
        onSubmit={(event) => {
          event.preventDefault();
          addAccount();
        }}
      >
        <TextInput
          label="New account"
          value={name}
          maxLength={200}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" loading={create.isPending}>
            Add
          </Button>
          <Button variant="subtle" onClick={() => setName(null)}>
            Cancel
          </Button>
        </div>
      </form>
    );
  }
  return (
    <ChoiceSelect
      label="Account"
      value={person.accountId}
      empty="none"
      choices={[...choicesOf(accounts), { value: NEW, name: "new account…" }]}
      onChoose={(value) => choose(value)}
    />
  );
}
