"use client";

import { Button } from "@mantine/core";
import { useChangeStages } from "@/app/_data/stages";
import { ErrorNote } from "@/app/_ui/error-note";
import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import { STAGES } from "@/lib/journey/vocabulary";
import styles from "./journey-settings.module.css";

/** The stages that were taken out, each with the one it is read as, and its way back. */
export function TakenOut({ studyId, journey }: { studyId: string; journey: StudyJourney }) {
  const change = useChangeStages(studyId);
  const out = STAGES[journey.preset].filter(({ slug }) => journey.folded[slug] !== undefined);
  if (out.length === 0) return null;
  return (
    <section aria-label="Taken out">
      <h3>Taken out</h3>
      <ul className={styles.out}>
        {out.map(({ slug, name }) => (
          <li key={slug}>
            <span>
              {name}, read as <bdi>{findStage(journey.folded[slug] ?? null, journey)?.name}</bdi>
            </span>
            <Button size="compact-sm" aria-label={`Take ${name} back`} onClick={() => change.mutate({ folded: { [slug]: null } })}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
      {change.error ? <ErrorNote title="It stays out.">{change.error.message}</ErrorNote> : null}
    </section>
  );
}
