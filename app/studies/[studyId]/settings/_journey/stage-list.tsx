"use client";

import { DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { VisuallyHidden } from "@mantine/core";
import { useId } from "react";
import { ErrorNote } from "@/app/_ui/error-note";
import type { VocabularyUse } from "@/lib/codebook/rework";
import { type StudyJourney, stagesWithSteps } from "@/lib/journey/study-journey";
import styles from "./journey-settings.module.css";
import { StageRow } from "./stage-row";
import { useStageOrder } from "./use-stage-order";

type Props = { studyId: string; journey: StudyJourney; use: VocabularyUse };

/** The stages that stand, in order: dragged by their grips, or moved by keys. */
export function StageList({ studyId, journey, use }: Props) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { order, error, said, announcements, onDragEnd, move } = useStageOrder(studyId, journey.stages);
  const stages = new Map(stagesWithSteps(journey).map((stage) => [stage.slug, stage]));
  return (
    <>
      <DndContext id={id} sensors={sensors} accessibility={{ announcements }} onDragEnd={onDragEnd}>
        <SortableContext items={order} strategy={verticalListSortingStrategy}>
          <ol className={styles.stages} aria-label="Stages">
            {order.flatMap((slug, at) => {
              const stage = stages.get(slug);
              if (!stage) return [];
              return [<StageRow key={slug} {...{ studyId, journey, stage, at, use }} onMove={(by) => move(slug, by)} />];
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {error ? <ErrorNote title="The order was not saved.">{error.message}</ErrorNote> : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
