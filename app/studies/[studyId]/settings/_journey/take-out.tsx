"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import type { JourneyStage, StudyJourney } from "@/lib/journey/study-journey";
import styles from "./journey-settings.module.css";

type Props = {
  journey: StudyJourney;
  stage: JourneyStage;
  held: { highlights: number; people: number } | undefined;
  error: Error | null;
  onAct: (into: string) => void;
  onCancel: () => void;
};

/** Asks as which stage the evidence of one that is taken out is read. */
export function TakeOut({ journey, stage, held, error, onAct, onCancel }: Props) {
  const others = journey.stages.filter(({ slug }) => slug !== stage.slug);
  const at = journey.stages.findIndex(({ slug }) => slug === stage.slug);
  const [into, setInto] = useState((journey.stages[at - 1] ?? others[0])?.slug ?? null);
  const { highlights = 0, people = 0 } = held ?? {};
  return (
    <section className={styles.question} aria-label={`Take ${stage.name} out`}>
      <p>
        <bdi>{stage.name}</bdi> holds {plural(highlights, "highlight")} of {plural(people, "person", "people")}. They stay as they are, and
        come back with the stage when it is taken back. Until then they stand under another.
      </p>
      <ChoiceSelect
        label="Read them as"
        value={into}
        choices={others.map(({ slug, name }) => ({ value: slug, name }))}
        onChoose={setInto}
      />
      {error ? <ErrorNote title="It was not taken out.">{error.message}</ErrorNote> : null}
      <div className={styles.acts}>
        <Button variant="filled" disabled={into === null} onClick={() => into && onAct(into)}>
          Take out
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
