"use client";

import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useChangeStep } from "@/app/_data/stages";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { baseStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { BuiltInStep, Step } from "@/lib/journey/vocabulary";
import styles from "./journey-settings.module.css";
import { NameField } from "./name-field";
import { RemoveStep } from "./remove-step";
import { useRemoval } from "./use-removal";

type Props = { studyId: string; journey: StudyJourney; step: Step; at: number; last: number; held: number };

/** A step of the study's own: its name, what it means, of which built-in step it is a closer moment, and its place among those. */
export function OwnStepRow({ studyId, journey, step, at, last, held }: Props) {
  const { slug, name, definition } = step;
  const change = useChangeStep(studyId);
  const removal = useRemoval(studyId, step);
  const patch = (part: Parameters<typeof change.mutate>[0]["patch"]) => change.mutate({ step: slug, patch: part });
  return (
    <li className={styles.own} aria-label={name}>
      <div className={styles.ownHead}>
        <NameField
          label={`Name of ${name}`}
          value={name}
          error={change.error?.message ?? null}
          onLeave={change.reset}
          onSave={(said) => patch({ name: said })}
        />
        {last > 0 ? <Places name={name} at={at} last={last} onPlace={(place) => patch({ place })} /> : null}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Take ${name} away`}
          aria-expanded={removal.use !== null}
          loading={removal.isAsking}
          onClick={removal.ask}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {removal.use ? <RemoveStep journey={journey} step={step} removal={removal} /> : null}
      <div className={styles.ownAbout}>
        <NameField
          label={`What ${name} means`}
          value={definition}
          placeholder="What it means"
          maxLength={1000}
          error={null}
          onEmpty={() => patch({ definition: "" })}
          onSave={(said) => patch({ definition: said })}
        />
        <ChoiceSelect
          aria-label={`${name} is a closer moment of`}
          value={baseStep(slug) ?? null}
          choices={journey.steps.filter((one) => !one.own).map((one) => ({ value: one.slug, name: `moment of ${one.name}` }))}
          onChoose={(base) => base && patch({ base: base as BuiltInStep })}
        />
      </div>
      {held > 0 ? <span className={styles.held}>{held === 1 ? "1 highlight" : `${held} highlights`}</span> : null}
    </li>
  );
}

type PlacesProps = { name: string; at: number; last: number; onPlace: (place: number) => void };

function Places({ name, at, last, onPlace }: PlacesProps) {
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={`Move ${name} up`} disabled={at === 0} onClick={() => onPlace(at - 1)}>
        <IconArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={`Move ${name} down`} disabled={at === last} onClick={() => onPlace(at + 1)}>
        <IconArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
    </>
  );
}
