"use client";

import { Button, NumberInput, Radio, Textarea, TextInput } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createPersona } from "@/app/_data/personas";
import { useCreateStudy } from "@/app/_data/studies";
import { Wordmark } from "@/app/_shell/wordmark";
import { ErrorNote } from "@/app/_ui/error-note";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { JOURNEY_PRESETS, type JourneyPreset, PRESET_NAMES, STAGES } from "@/lib/journey/vocabulary";
import { DEFAULT_AUDIENCE_MINIMUM, DEFAULT_TARGET } from "@/lib/personas/target";
import styles from "./new-study-form.module.css";

const START = {
  name: "",
  question: "",
  decision: "",
  journeyPreset: "lifecycle" as JourneyPreset,
  personas: "",
  ...DEFAULT_TARGET,
  audienceMinimum: DEFAULT_AUDIENCE_MINIMUM,
};

export function NewStudyForm() {
  const router = useRouter();
  const create = useCreateStudy();
  const [form, setForm] = useState(START);
  const set = (part: Partial<typeof START>) => setForm((current) => ({ ...current, ...part }));
  const personaNames = form.personas.split("\n").flatMap((line) => line.trim() || []);

  async function submit() {
    const { name, question, decision, journeyPreset, min, max, audienceMinimum } = form;
    const study = await create.mutateAsync({ name, question, decision, journeyPreset, target: { min, max }, audienceMinimum });
    for (const persona of personaNames) await createPersona(study.id, { name: persona });
    router.push(places.study(study.id));
  }

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Wordmark />
      </div>
      <main>
        <PageHead title="New study" sentence="Only the name is needed now; all of it can be changed later." />
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit().catch(() => undefined);
          }}
        >
          <TextInput
            label="Name"
            placeholder="Trial to first value"
            required
            maxLength={200}
            data-autofocus
            value={form.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Textarea
            label="What do you want to learn?"
            description="One question. It stands on top of the overview."
            autosize
            minRows={2}
            maxLength={1000}
            value={form.question}
            onChange={(event) => set({ question: event.currentTarget.value })}
          />
          <Textarea
            label="Which decision does it serve?"
            autosize
            minRows={2}
            maxLength={1000}
            value={form.decision}
            onChange={(event) => set({ decision: event.currentTarget.value })}
          />
          <Radio.Group
            label="Journey"
            description="Evidence keeps its moment, so the journey can be changed later without coding anew."
            value={form.journeyPreset}
            onChange={(value) => set({ journeyPreset: value as JourneyPreset })}
          >
            <div className={styles.presets}>
              {JOURNEY_PRESETS.map((preset) => (
                <Radio
                  key={preset}
                  value={preset}
                  label={PRESET_NAMES[preset].name}
                  description={STAGES[preset].map((stage) => stage.name).join(" · ")}
                />
              ))}
            </div>
          </Radio.Group>
          <fieldset className={styles.target}>
            <legend>Target: people heard per persona</legend>
            <NumberInput label="From" min={1} max={500} value={form.min} onChange={(value) => set({ min: Number(value) || 1 })} />
            <NumberInput label="to" min={1} max={500} value={form.max} onChange={(value) => set({ max: Number(value) || 1 })} />
            <NumberInput
              label="of each audience at least"
              min={0}
              max={100}
              value={form.audienceMinimum}
              onChange={(value) => set({ audienceMinimum: Number(value) || 0 })}
            />
          </fieldset>
          <Textarea
            label="Personas"
            description="One a line, now or later."
            placeholder={"Floor manager\nFinance lead"}
            autosize
            minRows={3}
            value={form.personas}
            onChange={(event) => set({ personas: event.currentTarget.value })}
          />
          {create.error ? <ErrorNote title="The study was not created.">{create.error.message}</ErrorNote> : null}
          <div className={styles.actions}>
            <Button type="submit" variant="filled" loading={create.isPending}>
              Create study
            </Button>
            <Button component={Link} href="/" variant="subtle">
              Cancel
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}
