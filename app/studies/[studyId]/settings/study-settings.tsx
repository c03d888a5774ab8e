"use client";

import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useUpdateStudy } from "@/app/_data/studies";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import type { Study } from "@/lib/studies/schema";
import { JourneyChoice } from "./journey-choice";
import styles from "./study-settings.module.css";

/** What the study asks and decides, on which journey, against which target. */
export function StudySettings({ study }: { study: Study }) {
  const { name, question, decision, journeyPreset, target, audienceMinimum } = study;
  const stored = { name, question, decision, journeyPreset, audienceMinimum, min: target.min, max: target.max };
  const update = useUpdateStudy(study.id);
  const [form, setForm] = useState(stored);
  const set = (part: Partial<typeof stored>) => setForm((current) => ({ ...current, ...part }));
  const changed = JSON.stringify(form) !== JSON.stringify(stored);

  async function save() {
    const { min, max, ...rest } = form;
    await update.mutateAsync({ version: study.version, patch: { ...rest, target: { min, max } } });
    showToast({ message: "The study’s settings are saved" });
  }

  return (
    <section aria-labelledby="study">
      <h2 id="study">The study</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // a refusal stands in the form
          save().catch(() => undefined);
        }}
      >
        <TextInput label="Name" required maxLength={200} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} />
        <Textarea
          label="What do you want to learn?"
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
        <JourneyChoice value={form.journeyPreset} onChange={(preset) => set({ journeyPreset: preset })} />
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
        {update.error ? <ErrorNote title="Nothing was saved.">{update.error.message}</ErrorNote> : null}
        <div className={styles.actions}>
          <Button type="submit" variant="filled" disabled={!changed} loading={update.isPending}>
            Save
          </Button>
          {changed ? (
            <Button variant="subtle" onClick={() => setForm(stored)}>
              Back to what is saved
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  );
}
