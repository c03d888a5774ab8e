"use client";

import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useCreatePersona, useUpdatePersona } from "@/app/_data/personas";
import { RoleChoice } from "@/app/_marks/class-choices";
import { type Fact, Facts } from "@/app/_ui/facts";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { SheetForm } from "@/app/_ui/sheet-form";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
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
  const heard = persona ? (
    <p>
      <Link href={places.persona(studyId, persona.id)}>Read what we heard from them</Link>
    </p>
  ) : null;
  return (
    <NamedSheet
      kind="persona"
      item={persona}
      isNew={isNew}
      others={others}
      held="its planned interviews, findings and lists"
      onErase={erase}
      onClose={onClose}
      read={
        <>
          {heard}
          {persona ? <Facts facts={factsOf(persona, target)} /> : null}
        </>
      }
    >
      {heard}
      <PersonaForm key={persona?.id} studyId={studyId} persona={persona} target={target} onClose={onClose} />
    </NamedSheet>
  );
}

function factsOf({ summary, role, target: own }: Persona, target: TargetRange): Fact[] {
  const { min, max } = own ?? target;
  return [
    { label: "In a sentence", value: summary },
    { label: "Role in the decision", value: role && ROLE_NAMES[role] },
    { label: "People to hear", value: `${min} to ${max}` },
  ];
}

type Form = Pick<Persona, "name" | "summary" | "role" | "target">;

function startOf(persona: Persona | null): Form {
  const { name = "", summary = "", role = null, target = null } = persona ?? {};
  return { name, summary, role, target };
}

function PersonaForm({ studyId, persona, target, onClose }: Pick<Props, "studyId" | "persona" | "target" | "onClose">) {
  const { form, setForm, opened, adopt, clash } = useStoredForm(persona, {
    startOf,
    factsOf: (item) => (item ? [{ label: "Name", value: item.name }, ...factsOf(item, target)] : []),
  });
  const { save, ...saving } = useSaveNamed({
    create: useCreatePersona(studyId),
    update: useUpdatePersona(studyId),
    item: opened,
    onSaved: adopt,
    onAdded: onClose,
  });
  const { name, summary, role, target: own } = form;
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const setOwn = (range: TargetRange | null) => set({ target: range });

  return (
    <SheetForm word={persona ? "Save" : "Add persona"} onSubmit={() => save(form)} {...saving} clash={clash}>
      <TextInput label="Name" required maxLength={120} value={name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Textarea
        label="In a sentence"
        description="Who they are and what they want to get done."
        autosize
        minRows={2}
        maxLength={2000}
        value={summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <RoleChoice
        description="Where most of them stand in the buying decision. People have roles of their own."
        empty="any role"
        value={role}
        onChoose={(chosen) => set({ role: chosen })}
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
