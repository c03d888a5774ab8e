"use client";

import { useSortable } from "@dnd-kit/sortable";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useChangeStages } from "@/app/_data/stages";
import { StageNotches } from "@/app/_marks/stage-notches";
import { plural } from "@/app/_ui/plural";
import type { VocabularyUse } from "@/lib/codebook/rework";
import type { JourneyStage, StudyJourney } from "@/lib/journey/study-journey";
import { STAGES, STAGES_AT_LEAST } from "@/lib/journey/vocabulary";
import styles from "./journey-settings.module.css";
import { NameField } from "./name-field";
import { StageSteps } from "./stage-steps";
import { TakeOut } from "./take-out";
import { useTakeOut } from "./use-take-out";

type Props = {
  studyId: string;
  journey: StudyJourney;
  stage: JourneyStage;
  at: number;
  use: VocabularyUse;
  onMove: (by: 1 | -1) => void;
};

/** One stage: its name, what it means and holds, its way out of the journey, and its steps. */
export function StageRow({ studyId, journey, stage, at, use, onMove }: Props) {
  const { slug, name, definition } = stage;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id: slug });
  const rename = useChangeStages(studyId);
  const takeOut = useTakeOut(studyId, journey);
  const [asking, setAsking] = useState(false);
  const own = STAGES[journey.preset].find((one) => one.slug === slug)?.name ?? name;
  const held = use.stages[slug]?.highlights ?? 0;
  const style = {
    transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
    transition,
    opacity: isDragging ? 0.5 : undefined,
  };

  function pressed(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  }

  return (
    <li ref={setNodeRef} style={style} className={styles.stage} aria-label={name} onKeyDown={pressed}>
      <div className={styles.head}>
        <button type="button" ref={setActivatorNodeRef} className={styles.grip} {...attributes} {...listeners} aria-label={`Move ${name}`}>
          <IconGripVertical size={14} stroke={1.6} aria-hidden="true" />
        </button>
        <StageNotches index={at} count={journey.stages.length} />
        <NameField
          label={`Name of stage ${at + 1}`}
          value={name}
          placeholder={own}
          error={rename.error?.message ?? null}
          onLeave={rename.reset}
          onEmpty={() => rename.mutate({ names: { [slug]: null } })}
          onSave={(said) => rename.mutate({ names: { [slug]: said } })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Take ${name} out`}
          aria-expanded={asking}
          disabled={journey.stages.length <= STAGES_AT_LEAST}
          onClick={() => (held > 0 ? setAsking(!asking) : takeOut.act({ slug, name, into: neighbour(journey, at) }))}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {asking ? (
        <TakeOut
          {...{ journey, stage, error: takeOut.error }}
          held={use.stages[slug]}
          onAct={(into) => takeOut.act({ slug, name, into })}
          onCancel={() => setAsking(false)}
        />
      ) : null}
      <p className={styles.about}>
        {own === name ? null : `The preset’s “${own}”. `}
        {definition} {held > 0 ? plural(held, "highlight") : "No highlight yet"}.
      </p>
      <StageSteps studyId={studyId} journey={journey} stage={stage} use={use} />
    </li>
  );
}

/** What comes before it, or after the first. */
function neighbour({ stages }: StudyJourney, at: number): string {
  return (stages[at - 1] ?? stages[at + 1])?.slug ?? "";
}
