"use client";

import { Button, NumberInput, Textarea } from "@mantine/core";
import { useUpdateStudy } from "@/app/_data/studies";
import type { Fact } from "@/app/_ui/facts";
import { Refusal } from "@/app/_ui/refusal";
import { showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { Brief } from "@/lib/studies/brief";
import { EMPTY_BRIEF, missingFromBrief } from "@/lib/studies/brief-state";
import type { Study } from "@/lib/studies/schema";
import styles from "./brief-settings.module.css";
import { QuestionFields } from "./question-fields";

type Form = { brief: Brief; reviewMonths: number };

function startOf({ brief, reviewMonths }: Study): Form {
  return { brief: brief ?? EMPTY_BRIEF, reviewMonths };
}

function factsOf(study: Study): Fact[] {
  const { brief, reviewMonths } = startOf(study);
  return [
    { label: "Audience segments", value: brief.segments },
    { label: "Objective", value: brief.objective },
    { label: "Channels and content", value: brief.channels },
    {
      label: "Research questions",
      value: brief.questions.map(({ question, success }) => [question, success].filter(Boolean).join(": ")).join("\n"),
    },
    { label: "Months between two reviews", value: reviewMonths },
  ];
}

/** Whom, for what and by which channels the study asks, and what it wants to learn. Nothing waits for it. */
export function BriefSettings({ study }: { study: Study }) {
  const update = useUpdateStudy(study.id);
  const { form, setForm, opened, isChanged, adopt, clash } = useStoredForm(study, { startOf, factsOf });
  const set = (part: Partial<Brief>) => setForm((before) => ({ ...before, brief: { ...before.brief, ...part } }));
  const missing = missingFromBrief(study);

  async function save() {
    const brief = { ...form.brief, questions: form.brief.questions.filter(({ question }) => question.trim() !== "") };
    adopt(await update.mutateAsync({ version: opened.version, patch: { ...form, brief } }));
    showToast({ message: "The brief is saved" });
  }

  return (
    <section aria-labelledby="brief">
      <h2 id="brief">The brief</h2>
      <p>
        What a study is scoped by before anybody is asked.
        {missing.length > 0 ? ` Not written yet: ${missing.join(", ")}. Nothing waits for it.` : ""}
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // a refusal stands in the form
          if (clash === null) save().catch(() => undefined);
        }}
      >
        <Textarea
          label="Audience segments"
          description="Whom the message is for."
          autosize
          dir="auto"
          minRows={2}
          maxLength={1000}
          value={form.brief.segments}
          onChange={(event) => set({ segments: event.currentTarget.value })}
        />
        <Textarea
          label="Objective"
          description="What should be different once the decision is made."
          autosize
          dir="auto"
          minRows={2}
          maxLength={1000}
          value={form.brief.objective}
          onChange={(event) => set({ objective: event.currentTarget.value })}
        />
        <Textarea
          label="Channels and content"
          description="Where the message meets them, and with what."
          autosize
          dir="auto"
          minRows={2}
          maxLength={1000}
          value={form.brief.channels}
          onChange={(event) => set({ channels: event.currentTarget.value })}
        />
        <QuestionFields questions={form.brief.questions} onChange={(questions) => set({ questions })} />
        <NumberInput
          label="Months between two reviews"
          description="Of the map and of each persona."
          min={1}
          max={24}
          className={styles.months}
          value={form.reviewMonths}
          onChange={(value) => setForm((before) => ({ ...before, reviewMonths: Number(value) || 1 }))}
        />
        <Refusal title="Nothing was saved." error={update.error} clash={clash} />
        <div className={styles.actions}>
          <Button type="submit" variant="filled" disabled={!isChanged || clash !== null} loading={update.isPending}>
            Save the brief
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
