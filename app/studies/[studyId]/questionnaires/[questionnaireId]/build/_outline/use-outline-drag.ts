import type { Announcements, DragEndEvent, DragStartEvent } from "@dnd-kit/core";
import { arrayMove } from "@dnd-kit/sortable";
import { useState } from "react";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import { sectionName } from "@/lib/questionnaires/check-definition";
import type { Definition } from "@/lib/questionnaires/definition";
import { orderedBy, outlineIds, placeOf } from "@/lib/questionnaires/edit/place";

/** Dragging a question by its grip, with the pointer or with Space and the arrows, and what a screen reader is told of it. */
export function useOutlineDrag({ draft: { definition }, order, choose }: Builder) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const questions = definition.sections.flatMap((section) => section.questions);
  const active = questions.find(({ id }) => id === activeId) ?? null;
  const words = (id: unknown) => questions.find((question) => question.id === id)?.text ?? "the section";

  function moved(from: string, to: string | undefined): Definition | null {
    const ids = outlineIds(definition);
    if (to === undefined || from === to) return null;
    const at = Math.max(1, ids.indexOf(to));
    return orderedBy(definition, arrayMove(ids, ids.indexOf(from), at));
  }

  function whereabouts(from: string, to: string | undefined): string {
    const next = moved(from, to) ?? definition;
    const place = placeOf(next, from);
    const section = place ? next.sections[place.sectionAt] : undefined;
    return place && section
      ? `place ${place.at + 1} of ${section.questions.length} in ${sectionName(section, place.sectionAt)}`
      : "its place";
  }

  const announcements: Announcements = {
    onDragStart: ({ active: { id } }) => `“${words(id)}” picked up. The arrows move it, Space drops it, Escape leaves it where it was.`,
    // over itself there is nothing to tell yet, and how to move it must be heard
    onDragOver: ({ active: { id }, over }) =>
      over && over.id !== id ? `It is over ${whereabouts(String(id), String(over.id))}.` : undefined,
    onDragEnd: ({ active: { id }, over }) => `“${words(id)}” dropped at ${whereabouts(String(id), over ? String(over.id) : undefined)}.`,
    onDragCancel: ({ active: { id } }) => `“${words(id)}” stays where it was.`,
  };

  const handlers = {
    onDragStart: ({ active: { id } }: DragStartEvent) => setActiveId(String(id)),
    onDragCancel: () => setActiveId(null),
    onDragEnd: ({ active: { id }, over }: DragEndEvent) => {
      setActiveId(null);
      const next = moved(String(id), over ? String(over.id) : undefined);
      if (!next) return;
      order(next, `Moved to ${whereabouts(String(id), over ? String(over.id) : undefined)}`);
      choose(String(id));
    },
  };
  return { active, announcements, handlers };
}
