import { DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type KeyboardEvent, useId, useRef } from "react";
import { useMayEdit } from "@/app/_team/editors-only";
import type { Finding } from "@/lib/findings/schema";
import type { Persona } from "@/lib/personas/schema";
import styles from "./finding-list.module.css";
import { FindingRow } from "./finding-row";
import { useFindingMoves } from "./use-finding-moves";

type Props = {
  studyId: string;
  /** in their order, those that the filter leaves out too */
  all: readonly Finding[];
  shown: readonly Finding[];
  personas: readonly Persona[];
  chosenId: string | null;
  onOpen: (id: string) => void;
};

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** The findings in the team's order; the arrows walk them, with Alt they move one, and the grip drags it. */
export function FindingList({ studyId, all, shown, personas, chosenId, onOpen }: Props) {
  const mayEdit = useMayEdit();
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { step, announcements, onDragEnd } = useFindingMoves({ studyId, all, shown });
  const names = new Map(personas.map((persona) => [persona.id, persona.name]));
  if (shown.length === 0) return null;

  function pressed(event: KeyboardEvent, finding: Finding) {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (event.altKey) {
      if (mayEdit) step(finding, by);
    } else {
      const next = shown[shown.indexOf(finding) + by];
      list.current?.querySelector<HTMLElement>(`[data-finding="${next?.id}"]`)?.focus();
    }
  }

  return (
    <>
      <DndContext id={id} sensors={sensors} accessibility={{ announcements }} onDragEnd={onDragEnd}>
        <SortableContext items={shown.map((finding) => finding.id)} strategy={verticalListSortingStrategy}>
          <ol className={styles.list} ref={list} aria-label="Findings">
            {shown.map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                personaName={finding.personaId === null ? "everybody" : (names.get(finding.personaId) ?? "a deleted persona")}
                chosen={finding.id === chosenId}
                onOpen={() => onOpen(finding.id)}
                onKey={(event) => pressed(event, finding)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className={styles.keys}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> walk
        </span>
        {mayEdit ? (
          <span>
            <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move
          </span>
        ) : null}
        <span>
          <kbd>Enter</kbd> opens
        </span>
      </p>
    </>
  );
}
