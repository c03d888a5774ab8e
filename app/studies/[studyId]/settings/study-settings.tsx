"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useUpdateStudy } from "@/app/_data/studies";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import { StudyFields, type StudyForm, targetRefusal } from "@/app/studies/_fields/study-fields";
import type { Study } from "@/lib/studies/schema";
import styles from "./study-settings.module.css";

/** What the study asks and decides, on which journey, against which target. */
export function StudySettings({ study }: { study: Study }) {
  const { name, question, decision, journeyPreset, target, audienceMinimum } = study;
  const stored: StudyForm = { name, question, decision, journeyPreset, target, audienceMinimum };
  const update = useUpdateStudy(study.id);
  const [form, setForm] = useState(stored);
  const changed = JSON.stringify(form) !== JSON.stringify(stored);

  async function save() {
    await update.mutateAsync({ version: study.version, patch: form });
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
        <StudyFields
          form={form}
          journey={study.journey}
          error={update.error}
          onChange={(part) => setForm((current) => ({ ...current, ...part }))}
        />
        {update.error && !targetRefusal(update.error) ? <ErrorNote title="Nothing was saved.">{update.error.message}</ErrorNote> : null}
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
