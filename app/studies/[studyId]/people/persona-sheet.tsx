"use client";

import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCreatePersona, useUpdatePersona } from "@/app/_data/personas";
import { RoleChoice } from "@/app/_marks/class-choices";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { SheetForm } from "@/app/_ui/sheet-form";
import type { Persona, TargetRange } from "@/lib/personas/schema";
import { NamedSheet } from "./named-sheet";
import styles from "./people-page.module.css";
import { useErasePersona } from "./use-erase";
import { useSaveNamed } from "./use-save-named";

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
  return (
    <NamedSheet
      kind="persona"
      item={persona}
      isNew={isNew}
      others={others}
      held="its planned interviews, findings and lists"
      onErase={erase}
      onClose={onClose}
    >
      {persona ? (
        <p>
          <Link href={places.persona(studyId, persona.id)}>Read what we heard from them</Link>
        </p>
      ) : null}
      <PersonaForm key={persona?.version} studyId={studyId} persona={persona} target={target} onClose={onClose} />
    </NamedSheet>
  );
}

function PersonaForm({ studyId, persona, target, onClose }: Pick<Props, "studyId" | "persona" | "target" | "onClose">) {
  const { save, ...saving } = useSaveNamed({
    create: useCreatePersona(studyId),
    update: useUpdatePersona(studyId),
    item: persona,
    onAdded: onClose,
  });
  const [name, setName] = useState(persona?.name ?? "");
  const [summary, setSummary] = useState(persona?.summary ?? "");
  const [role, setRole] = useState(persona?.role ?? null);
  const [own, setOwn] = useState<TargetRange | null>(persona?.target ?? null);

  return (
    <SheetForm word={persona ? "Save" : "Add persona"} onSubmit={() => save({ name, summary, role, target: own })} {...saving}>
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
      <RoleChoice
        description="Where most of them stand in the buying decision. People have roles of their own."
        empty="any role"
        value={role}
        onChoose={setRole}
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
    </SheetForm>
  );
}
