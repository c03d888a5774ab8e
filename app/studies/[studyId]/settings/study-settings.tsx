"use client";

import { Button } from "@mantine/core";
import { useUpdateStudy } from "@/app/_data/studies";
import type { Fact } from "@/app/_ui/facts";
import { Refusal } from "@/app/_ui/refusal";
import { showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import { StudyFields, type StudyForm, targetRefusal } from "@/app/studies/_fields/study-fields";
import { PRESET_NAMES } from "@/lib/journey/vocabulary";
import type { Study } from "@/lib/studies/schema";
import styles from "./study-settings.module.css";

function startOf({ name, question, decision, journeyPreset, target, audienceMinimum }: Study): StudyForm {
  return { name, question, decision, journeyPreset, target, audienceMinimum };
}

function factsOf({ name, question, decision, journeyPreset, target, audienceMinimum }: Study): Fact[] {
  return [
    { label: "Name", value: name },
    { label: "What do you want to learn?", value: question },
    { label: "Which decision does it serve?", value: decision },
    { label: "Journey", value: PRESET_NAMES[journeyPreset].name },
    { label: "People heard per persona", value: `${target.min} to ${target.max}` },
    { label: "Of each audience at least", value: audienceMinimum },
  ];
}

/** What the study asks and decides, on which journey, against which target. */
export function StudySettings({ study }: { study: Study }) {
  const update = useUpdateStudy(study.id);
  const { form, setForm, opened, isChanged, adopt, clash } = useStoredForm(study, { startOf, factsOf });

  async function save() {
    adopt(await update.mutateAsync({ version: opened.version, patch: form }));
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
          if (clash === null) save().catch(() => undefined);
        }}
      >
        <StudyFields
          form={form}
          journey={study.journey}
          error={update.error}
          onChange={(part) => setForm((current) => ({ ...current, ...part }))}
        />
        <Refusal title="Nothing was saved." error={targetRefusal(update.error) ? null : update.error} clash={clash} />
        <div className={styles.actions}>
          <Button type="submit" variant="filled" disabled={!isChanged || clash !== null} loading={update.isPending}>
            Save
          </Button>
          {isChanged ? (
            <Button variant="subtle" onClick={() => adopt(study)}>
              Back to what is saved
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  );
}
