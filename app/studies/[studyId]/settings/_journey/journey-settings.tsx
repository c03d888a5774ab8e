"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { vocabularyUseQuery } from "@/app/_data/codebook";
import { plural } from "@/app/_ui/plural";
import { OWN_STEPS_LIMIT, PRESET_NAMES } from "@/lib/journey/vocabulary";
import type { Study } from "@/lib/studies/schema";
import styles from "./journey-settings.module.css";
import { StageList } from "./stage-list";
import { TakenOut } from "./taken-out";

/** The study's own journey: its stages in order, under its names, without those it has no use for, and closer moments of their steps. Each change is kept at once. */
export function JourneySettings({ study }: { study: Study }) {
  const { journey } = study;
  const { data: use } = useSuspenseQuery(vocabularyUseQuery(study.id));
  const own = journey.steps.filter((step) => step.own).length;
  return (
    <section aria-labelledby="journey" className={styles.journey}>
      <h2 id="journey">The journey</h2>
      <p>
        {PRESET_NAMES[journey.preset].name}, as this study cuts it. Evidence hangs on the steps, so whatever is renamed, moved or taken out
        here, every highlight stays as it is.
      </p>
      <StageList studyId={study.id} journey={journey} use={use} />
      <p className="caption">
        Drag a stage by its grip, or press <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> in it.{" "}
        {own > 0 ? `${plural(own, "step")} of your own, ${OWN_STEPS_LIMIT} at most.` : null}
      </p>
      <TakenOut studyId={study.id} journey={journey} />
    </section>
  );
}
