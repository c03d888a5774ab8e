"use client";

import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createPersona } from "@/app/_data/personas";
import { useCreateStudy } from "@/app/_data/studies";
import { Wordmark } from "@/app/_shell/wordmark";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { StudyFields, type StudyForm, targetRefusal } from "@/app/studies/_fields/study-fields";
import { DEFAULT_AUDIENCE_MINIMUM, DEFAULT_TARGET } from "@/lib/personas/target";
import styles from "./new-study-form.module.css";

const START: StudyForm = {
  name: "",
  question: "",
  decision: "",
  journeyPreset: "lifecycle",
  target: DEFAULT_TARGET,
  audienceMinimum: DEFAULT_AUDIENCE_MINIMUM,
};

export function NewStudyForm() {
  const router = useRouter();
  const create = useCreateStudy();
  const [form, setForm] = useState(START);
  const [personas, setPersonas] = useState("");
  const personaNames = personas.split("\n").flatMap((line) => line.trim() || []);

  async function submit() {
    const study = await create.mutateAsync(form);
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
          <StudyFields form={form} error={create.error} onChange={(part) => setForm((current) => ({ ...current, ...part }))} />
          <Textarea
            label="Personas"
            description="One a line, now or later."
            placeholder={"Floor manager\nFinance lead"}
            autosize
            minRows={3}
            value={personas}
            onChange={(event) => setPersonas(event.currentTarget.value)}
          />
          {create.error && !targetRefusal(create.error) ? (
            <ErrorNote title="The study was not created.">{create.error.message}</ErrorNote>
          ) : null}
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
