"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { baseStep, type StudyJourney } from "@/lib/journey/study-journey";
import { wordsOfUse } from "@/lib/journey/use-words";
import type { Step, StepSlug } from "@/lib/journey/vocabulary";
import styles from "./journey-settings.module.css";
import type { Removal } from "./use-removal";

/** Asks to which step goes what stands on one that is taken away: its base, unless another is chosen. */
export function RemoveStep({ journey, step, removal }: { journey: StudyJourney; step: Step; removal: Removal }) {
  const [to, setTo] = useState<string | null>(baseStep(step.slug) ?? null);
  if (removal.use === null) return null;
  return (
    <section className={styles.question} aria-label={`Take ${step.name} away`}>
      <p>
        On <bdi>{step.name}</bdi> stand {wordsOfUse(removal.use)}.
      </p>
      <ChoiceSelect
        label="They go to"
        value={to}
        choices={journey.steps.filter(({ slug }) => slug !== step.slug).map(({ slug, name }) => ({ value: slug, name }))}
        onChoose={setTo}
      />
      {removal.error ? <ErrorNote title="It was not taken away.">{removal.error.message}</ErrorNote> : null}
      <div className={styles.acts}>
        <Button variant="filled" disabled={to === null} onClick={() => to && removal.act(to as StepSlug)}>
          Move them and take it away
        </Button>
        <Button variant="subtle" onClick={removal.cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
