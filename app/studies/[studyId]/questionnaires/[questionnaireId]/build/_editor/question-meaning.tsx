import { NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useId } from "react";
import { studyQuery } from "@/app/_data/studies";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import { KIND_CHOICES } from "@/app/studies/[studyId]/codebook/kinds";
import type { CodeKind } from "@/lib/codebook/vocabulary";
import { findStep, stagesWithSteps } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Question } from "@/lib/questionnaires/definition";
import { METRIC_NAMES, METRIC_TYPES, PART_NAMES, PURPOSE_NAMES, RESPONDENT_FIELD_NAMES } from "@/lib/questionnaires/names";
import {
  JOURNEY_PARTS,
  type JourneyPart,
  METRICS,
  type Metric,
  PURPOSES,
  type Purpose,
  RESPONDENT_FIELDS,
  type RespondentField,
} from "@/lib/questionnaires/vocabulary";
import styles from "./editor.module.css";

type Props = { studyId: string; question: Question; set: (patch: Partial<Question>) => void };

const SAYS_SOMETHING: readonly Question["type"][] = ["single", "short-text"];

function choices<T extends string>(values: readonly T[], names: Record<T, string>): Choice[] {
  return values.map((value) => ({ value, name: names[value] }));
}

/** Where its answers stand on the grid, what is computed from them, and what they say about whoever gives them. */
export function QuestionMeaning({ studyId, question, set }: Props) {
  const heading = useId();
  const { type, metric, part, purpose, step, family, gives } = question;
  const metrics = METRICS.filter((one) => METRIC_TYPES[one].includes(type));
  return (
    <section className={styles.meaning} aria-labelledby={heading}>
      <h3 id={heading}>Where it stands, and what it is for</h3>
      <div className={styles.fields}>
        <StepChoice studyId={studyId} step={step} onChoose={(value) => set({ step: value })} />
        <ChoiceSelect
          label="Look through its answers first for"
          value={family}
          empty="any code"
          choices={KIND_CHOICES}
          onChoose={(value) => set({ family: value as CodeKind | null })}
        />
        {metrics.length > 0 ? (
          <ChoiceSelect
            label="Score"
            value={metric}
            empty="none"
            choices={choices(metrics, METRIC_NAMES)}
            onChoose={(value) => set({ metric: value as Metric | null })}
          />
        ) : null}
        {metric === "pmf" || metric === "csat" || part !== null ? (
          <ChoiceSelect
            label="Part of the journey it scores"
            value={part}
            empty="the whole"
            choices={choices(JOURNEY_PARTS, PART_NAMES)}
            onChoose={(value) => set({ part: value as JourneyPart | null })}
          />
        ) : null}
        <ChoiceSelect
          label="What it asks for"
          value={purpose}
          empty="nothing in particular"
          choices={choices(PURPOSES, PURPOSE_NAMES)}
          onChoose={(value) => set({ purpose: value as Purpose | null })}
        />
        {SAYS_SOMETHING.includes(type) || gives !== null ? (
          <ChoiceSelect
            label="What it says about the respondent"
            value={gives}
            empty="nothing"
            choices={choices(RESPONDENT_FIELDS, RESPONDENT_FIELD_NAMES)}
            onChoose={(value) => set({ gives: value as RespondentField | null })}
          />
        ) : null}
      </div>
    </section>
  );
}

function StepChoice({ studyId, step, onChoose }: { studyId: string; step: StepSlug | null; onChoose: (step: StepSlug | null) => void }) {
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  return (
    <NativeSelect
      label="Where on the journey"
      value={findStep(step, journey)?.slug ?? ""}
      onChange={(event) => onChoose((event.currentTarget.value || null) as StepSlug | null)}
    >
      <option value="">nowhere in particular</option>
      {stagesWithSteps(journey).map((stage) => (
        <optgroup key={stage.slug} label={stage.name}>
          {stage.steps.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
