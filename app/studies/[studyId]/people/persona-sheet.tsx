"use client";

import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreatePersona, useUpdatePersona } from "@/app/_data/personas";
import { ErrorNote } from "@/app/_ui/error-note";
import { MoveBeforeDelete } from "@/app/_ui/move-before-delete";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast";
import type { Persona, TargetRange } from "@/lib/personas/schema";
import styles from "./people-page.module.css";
import { useErasePersona } from "./use-erase";
import { choicesOf } from "./words";

type Props = {
  studyId: string;
  persona: Persona | null;
  isNew: boolean;
  others: Persona[];
  target: TargetRange;
  onClose: () => void;
};

/** Adds or changes one persona. */
export function PersonaSheet({ studyId, persona, isNew, others, target, onClose }: Props) {
  const erase = useErasePersona(studyId);
  const [held, setHeld] = useState(false);
  if (!persona && !isNew) {
    return (
      <Sheet title="This persona is not here" onClose={onClose}>
        <p>It was deleted, or the address is of another study.</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={persona?.name ?? "Add a persona"} onClose={onClose}>
      <PersonaForm key={persona?.version} studyId={studyId} persona={persona} target={target} onClose={onClose} />
      {persona ? (
        <MoveBeforeDelete
          label="Delete this persona"
          held={persona.participants > 0 ? plural(persona.participants, "person", "people") : held ? "its planned interviews" : null}
          others={choicesOf(others)}
          noneWord="no persona"
          onDelete={(moveTo) => erase(persona, { moveTo, onDone: onClose, onHeld: () => setHeld(true) })}
        />
      ) : null}
    </Sheet>
  );
}

function PersonaForm({ studyId, persona, target, onClose }: Pick<Props, "studyId" | "persona" | "target" | "onClose">) {
  const create = useCreatePersona(studyId);
  const update = useUpdatePersona(studyId);
  const [name, setName] = useState(persona?.name ?? "");
  const [summary, setSummary] = useState(persona?.summary ?? "");
  const [own, setOwn] = useState<TargetRange | null>(persona?.target ?? null);
  const error = create.error ?? update.error;

  function submit() {
    const values = { name, summary, target: own };
    if (persona) {
      const { id, version } = persona;
      update.mutate({ id, version, patch: values }, { onSuccess: () => showToast({ message: `${name} saved` }) });
      return;
    }
    create.mutate(values, {
      onSuccess: () => {
        showToast({ message: `${name} added` });
        onClose();
      },
    });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput label="Name" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Textarea
        label="In a sentence"
        description="Who they are and what they want to get done."
        autosize
        minRows={2}
        maxLength={2000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={own !== null} onChange={(event) => setOwn(event.currentTarget.checked ? target : null)} /> a target
        of its own (the study’s is {target.min} to {target.max})
      </label>
      {own ? (
        <div className={styles.pair}>
          <NumberInput label="From" min={1} max={500} value={own.min} onChange={(value) => setOwn({ ...own, min: Number(value) || 1 })} />
          <NumberInput label="to" min={1} max={500} value={own.max} onChange={(value) => setOwn({ ...own, max: Number(value) || 1 })} />
        </div>
      ) : null}
      {error ? <ErrorNote title="Not saved.">{error.message}</ErrorNote> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={create.isPending || update.isPending}>
          {persona ? "Save" : "Add persona"}
        </Button>
      </div>
    </form>
  );
}
