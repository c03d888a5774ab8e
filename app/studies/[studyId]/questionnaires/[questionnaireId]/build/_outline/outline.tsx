import { DndContext, DragOverlay, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { VisuallyHidden } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { INTRO, THANKS } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/draft";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import { sectionName } from "@/lib/questionnaires/check-definition";
import { outlineIds } from "@/lib/questionnaires/edit/place";
import { AddQuestion } from "./add-question";
import styles from "./outline.module.css";
import { commandOfKey, type OutlineCommand } from "./outline-keys";
import { Row, SortableRow } from "./outline-row";
import { useOutlineDrag } from "./use-outline-drag";

type Props = { builder: Builder; onDelete: (id: string) => void; onOpen: () => void };

/** Sections and questions in the order they are asked; dragged, or moved by keys. */
export function Outline({ builder, onDelete, onOpen }: Props) {
  const { draft, chosenId, choose } = builder;
  const { definition } = draft;
  const list = useRef<HTMLDivElement>(null);
  const keys = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { active, announcements, handlers } = useOutlineDrag(builder);
  const ids = outlineIds(definition);
  const walk = [INTRO, ...ids, THANKS];

  // what is added far below comes into view
  useEffect(() => {
    list.current?.querySelector(`[data-row="${chosenId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);

  function go(id: string | undefined) {
    if (id === undefined) return;
    choose(id);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus());
  }

  function pressed(event: KeyboardEvent, id: string) {
    const command = commandOfKey(event);
    if (command === undefined) return;
    event.preventDefault();
    if (command === "next") go(walk[walk.indexOf(id) + 1]);
    else if (command === "previous") go(walk[walk.indexOf(id) - 1]);
    else if (ids.includes(id)) act(command, id);
  }

  function act(command: OutlineCommand, id: string) {
    const question = definition.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
    if (command === "add") builder.add("single", id);
    if (command === "duplicate" && question) builder.duplicate(question);
    if (command === "delete") onDelete(id);
    if (command !== "up" && command !== "down") return;
    builder.step(id, command === "up" ? -1 : 1);
    go(id);
  }

  const row = (id: string) => ({
    id,
    chosen: id === chosenId,
    describedBy: keys,
    onChoose: () => {
      choose(id);
      onOpen();
    },
    onKey: (event: KeyboardEvent) => pressed(event, id),
  });

  let number = 0;
  return (
    <nav aria-label="Sections and questions" className={styles.outline} ref={list}>
      <div className={styles.scroll}>
        <Row {...row(INTRO)} kind="edge" text="Introduction" />
        <DndContext id={keys} sensors={sensors} accessibility={{ announcements }} {...handlers}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {definition.sections.map((section, sectionAt) => (
              <section key={section.id} aria-label={sectionName(section, sectionAt)}>
                <SortableRow
                  {...row(section.id)}
                  kind="section"
                  text={section.title || `Section ${sectionAt + 1}`}
                  branches={section.branches.length}
                />
                {section.questions.map((question) => {
                  number += 1;
                  return (
                    <SortableRow
                      key={question.id}
                      {...row(question.id)}
                      kind="question"
                      question={question}
                      number={number}
                      text={question.text}
                    />
                  );
                })}
              </section>
            ))}
          </SortableContext>
          <DragOverlay dropAnimation={null}>{active ? <div className={styles.dragged}>{active.text}</div> : null}</DragOverlay>
        </DndContext>
        <Row {...row(THANKS)} kind="edge" text="Thanks" />
      </div>
      <div className={styles.adding}>
        <AddQuestion onAdd={(type) => builder.add(type)} />
        <button type="button" className={styles.quiet} onClick={builder.addSection}>
          Add section
        </button>
      </div>
      <p id={keys} className={styles.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> walk, <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move, <kbd>Enter</kbd> adds below, <kbd>D</kbd> duplicates,{" "}
        <kbd>Del</kbd> deletes
      </p>
      <VisuallyHidden role="status">{builder.said}</VisuallyHidden>
    </nav>
  );
}
