"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { AUDIENCE_CHOICES, choicesOf, ROLE_CHOICES } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import type { ClassifyInput, Participant } from "@/lib/participants/schema";
import { type Audience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./bulk-bar.module.css";
import { useClassify } from "./use-classify";
import { useMerge } from "./use-merge";

type Props = { studyId: string; people: Participant[]; personas: Persona[]; onDone: () => void };

/** What can be done with the people that are selected: classify them all at once, or say that two are one. */
export function BulkBar({ studyId, people, personas, onDone }: Props) {
  const classify = useClassify(studyId);
  const [pastToo, setPastToo] = useState(false);
  if (people.length === 0) return null;
  const many = plural(people.length, "person", "people");

  function set(values: Omit<ClassifyInput["items"][number], "id">, words: string) {
    const items = people.map(({ id }) => ({ id, ...values }));
    classify({ items, audienceFor: pastToo ? "always" : "now" }, `${many}: ${words}`);
  }

  const persona = (id: string | null) => personas.find((one) => one.id === id)?.name ?? "no persona";
  const role = (value: string | null) => (value ? ROLE_NAMES[value as Role] : "no role");
  const noneToo = (name: string) => ({ value: "none", name });
  const orNull = (value: string | null) => (value === "none" ? null : value);
  return (
    <section className={styles.bar} aria-label="Selected people">
      <strong>{many} selected</strong>
      <ChoiceSelect
        aria-label="Set audience"
        value={null}
        empty="Audience…"
        choices={AUDIENCE_CHOICES}
        onChoose={(value) => value && set({ audience: value as Audience }, value)}
      />
      <ChoiceSelect
        aria-label="Set persona"
        value={null}
        empty="Persona…"
        choices={[...choicesOf(personas), noneToo("no persona")]}
        onChoose={(value) => value && set({ personaId: orNull(value) }, persona(orNull(value)))}
      />
      <ChoiceSelect
        aria-label="Set role"
        value={null}
        empty="Role…"
        choices={[...ROLE_CHOICES, noneToo("no role")]}
        onChoose={(value) => value && set({ role: orNull(value) as Role | null }, role(orNull(value)))}
      />
      <label className={styles.past}>
        <input type="checkbox" checked={pastToo} onChange={(event) => setPastToo(event.currentTarget.checked)} /> audience in past
        interviews too
      </label>
      <MergeTwo studyId={studyId} people={people} onDone={onDone} />
      <Button variant="subtle" onClick={onDone}>
        Clear selection
      </Button>
    </section>
  );
}

function MergeTwo({ studyId, people, onDone }: Pick<Props, "studyId" | "people" | "onDone">) {
  const { merge } = useMerge(studyId);
  const [one, two] = people;
  if (people.length !== 2 || !one || !two) return null;
  const keep = (stays: Participant, goes: Participant) => (
    <Button
      onClick={() => {
        merge(goes, stays);
        onDone();
      }}
    >
      Merge, keep {stays.code}
    </Button>
  );
  return (
    <span className={styles.merge}>
      Same person? {keep(one, two)} {keep(two, one)}
    </span>
  );
}
