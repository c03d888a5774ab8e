"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { AudienceChoice } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { Participant } from "@/lib/participants/schema";
import type { Audience } from "@/lib/participants/vocabulary";
import styles from "./person-panel.module.css";

type Props = {
  /** those who are not in it yet */
  people: Participant[];
  onAdd: (person: Participant) => Promise<unknown>;
  onAddNew: (audience: Audience) => Promise<unknown>;
};

/** Says who took part: somebody the study knows by code, or somebody new, of whom the audience is asked (rule 9). */
export function AddPerson({ people, onAdd, onAddNew }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [personId, setPersonId] = useState<string | null>(null);
  const [audience, setAudience] = useState<Audience | null>(null);
  const [isSaving, setSaving] = useState(false);
  const person = people.find((one) => one.id === personId);

  function close() {
    setOpen(false);
    setPersonId(null);
    setAudience(null);
  }

  async function submit() {
    const adding = person ? onAdd(person) : audience ? onAddNew(audience) : null;
    if (!adding) return;
    setSaving(true);
    await adding;
    setSaving(false);
    close();
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="compact-sm" onClick={() => setOpen(true)}>
          Add a person
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label="Add a person"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ChoiceSelect
        label="Person"
        data-autofocus
        empty="somebody new"
        value={personId}
        choices={people.map(({ id, code, audience: known }) => ({ value: id, name: `${code}, ${known ?? "audience not known"}` }))}
        onChoose={setPersonId}
      />
      {person ? null : <AudienceChoice required empty="choose" value={audience} onChoose={setAudience} />}
      <div className={styles.acts}>
        <Button type="submit" variant="filled" loading={isSaving}>
          Add
        </Button>
        <Button variant="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
