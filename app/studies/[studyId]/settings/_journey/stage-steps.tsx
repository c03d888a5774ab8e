"use client";

import { plural } from "@/app/_ui/plural";
import type { VocabularyUse } from "@/lib/codebook/rework";
import { baseStep, type JourneyStage, type StudyJourney } from "@/lib/journey/study-journey";
import type { Step } from "@/lib/journey/vocabulary";
import { AddStep } from "./add-step";
import styles from "./journey-settings.module.css";
import { OwnStepRow } from "./own-step-row";

type Props = { studyId: string; journey: StudyJourney; stage: JourneyStage; use: VocabularyUse };

/** The steps of a stage, folded away until they are asked for: the built-in ones, and under each the study's closer moments of it. */
export function StageSteps({ studyId, journey, stage, use }: Props) {
  const groups = groupsOf(stage.steps);
  const own = stage.steps.filter((step) => step.own).length;
  return (
    <details className={styles.steps}>
      <summary>
        {plural(groups.length, "step")}
        {own > 0 ? ` and ${own} of your own` : ""}
      </summary>
      <ul>
        {groups.map(({ base, own: closer }) => (
          <li key={base.slug}>
            <span className={styles.stepName}>{base.name}</span> <Held count={use.steps[base.slug]?.highlights} />
            <span className={styles.definition}>{base.definition}</span>
            {closer.length > 0 ? (
              <ul aria-label={`Your own moments of ${base.name}`}>
                {closer.map((step, at) => (
                  <OwnStepRow
                    key={step.slug}
                    {...{ studyId, journey, step, at }}
                    last={closer.length - 1}
                    held={use.steps[step.slug]?.highlights ?? 0}
                  />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <AddStep studyId={studyId} stage={stage} bases={groups.map(({ base }) => base)} />
    </details>
  );
}

export function Held({ count = 0 }: { count?: number | undefined }) {
  return count === 0 ? null : <span className={styles.held}>{plural(count, "highlight")}</span>;
}

type Group = { base: Step; own: Step[] };

function groupsOf(steps: readonly Step[]): Group[] {
  const bases = steps.filter((step) => !step.own);
  return bases.map((base) => ({ base, own: steps.filter((step) => step.own && baseStep(step.slug) === base.slug) }));
}
