import type { Announcements, DragEndEvent } from "@dnd-kit/core";
import { arrayMove } from "@dnd-kit/sortable";
import { useState } from "react";
import { useChangeStages } from "@/app/_data/stages";
import type { Stage } from "@/lib/journey/vocabulary";

/** The order of the stages, as it is being changed: shown at once, kept by the server, and as it was where that refuses. */
export function useStageOrder(studyId: string, stages: readonly Stage[]) {
  const { mutate, isPending, variables, error } = useChangeStages(studyId);
  const [said, setSaid] = useState("");
  const stored = stages.map(({ slug }) => slug);
  const order = isPending && variables.order ? variables.order : stored;
  const nameOf = (id: unknown) => stages.find(({ slug }) => slug === id)?.name ?? "the stage";

  function put(from: number, to: number) {
    const slug = order[from];
    if (slug === undefined || from === to || to < 0 || to >= order.length) return;
    setSaid(`${nameOf(slug)} is now stage ${to + 1} of ${order.length}.`);
    mutate({ order: arrayMove([...order], from, to) });
  }

  const placeOf = (id: unknown) => `place ${order.indexOf(String(id)) + 1} of ${order.length}`;
  const announcements: Announcements = {
    onDragStart: ({ active: { id } }) => `${nameOf(id)} picked up. The arrows move it, Space drops it, Escape leaves it where it was.`,
    onDragOver: ({ active: { id }, over }) => (over && over.id !== id ? `It is over ${placeOf(over.id)}.` : undefined),
    onDragEnd: ({ active: { id }, over }) => `${nameOf(id)} dropped at ${placeOf(over ? over.id : id)}.`,
    onDragCancel: ({ active: { id } }) => `${nameOf(id)} stays where it was.`,
  };

  return {
    ...{ order, error, said, announcements },
    onDragEnd: ({ active, over }: DragEndEvent) => {
      if (over) put(order.indexOf(String(active.id)), order.indexOf(String(over.id)));
    },
    move: (slug: string, by: 1 | -1) => put(order.indexOf(slug), order.indexOf(slug) + by),
  };
}
