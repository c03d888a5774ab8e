"use client";

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAddStep } from "@/app/_data/stages";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import type { JourneyStage } from "@/lib/journey/study-journey";
import type { BuiltInStep, Step } from "@/lib/journey/vocabulary";
import styles from "./journey-settings.module.css";

type Props = { studyId: string; stage: JourneyStage; bases: readonly Step[] };

/** One more moment of a stage: what it is called, and of which of its steps it is a closer one. */
export function AddStep({ studyId, stage, bases }: Props) {
  const add = useAddStep(studyId);
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const base = bases.find(({ slug }) => slug === chosen) ?? bases.find(({ general }) => general) ?? bases[0];

  function submit() {
    if (name.trim() === "" || !base) return;
    add.mutate({ base: base.slug as BuiltInStep, name: name.trim() }, { onSuccess: () => setName("") });
  }

  return (
    <form
      className={styles.add}
      aria-label={`Add a step to ${stage.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label="A step of your own"
        dir="auto"
        placeholder="Security review"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ChoiceSelect
        label="a closer moment of"
        value={base?.slug ?? null}
        choices={bases.map((one) => ({ value: one.slug, name: one.name }))}
        onChoose={setChosen}
      />
      <Button type="submit" loading={add.isPending}>
        Add step
      </Button>
      {add.error ? <ErrorNote title="The step was not added.">{add.error.message}</ErrorNote> : null}
    </form>
  );
}
