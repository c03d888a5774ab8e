"use client";

import { Button } from "@mantine/core";
import { useUpdateStudy } from "@/app/_data/studies";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import { StudyFields, type StudyForm, targetRefusal } from "@/app/studies/_fields/study-fields";
import type { Study } from "@/lib/studies/schema";
import styles from "./study-settings.module.css";

function startOf({ name, question, decision, journeyPreset, target, audienceMinimum }: Study): StudyForm {
  return { name, question, decision, journeyPreset, target, audienceMinimum };
}

/** What the study asks and decides, on which journey, against which target. */
export function StudySettings({ study }: { study: Study }) {
  const update = useUpdateStudy(study.id);
  const { form, setForm, opened, isChanged, adopt } = useStoredForm(study, startOf);

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
          <Button type="submit" variant="filled" disabled={!isChanged} loading={update.isPending}>
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
