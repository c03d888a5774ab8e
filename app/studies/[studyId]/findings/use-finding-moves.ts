import type { Announcements, DragEndEvent } from "@dnd-kit/core";
import { useQueryClient } from "@tanstack/react-query";
import { findingsQuery, useUpdateFinding } from "@/app/_data/findings";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Finding } from "@/lib/findings/schema";

type Lists = { studyId: string; all: readonly Finding[]; shown: readonly Finding[] };

/** Moving a finding in the list, by the grip or by keys: it takes the place of another one that is shown, and stands there at once. */
export function useFindingMoves({ studyId, all, shown }: Lists) {
  const update = useUpdateFinding(studyId);
  const queries = useQueryClient();
  const { queryKey } = findingsQuery(studyId);

  function put(finding: Finding, position: number): void {
    queries.setQueryData(queryKey, (list) => {
      if (!list) return list;
      const items = list.items.filter(({ id }) => id !== finding.id);
      const own = list.items.find(({ id }) => id === finding.id) ?? finding;
      items.splice(position, 0, own);
      return { ...list, items };
    });
    update.mutateAsync({ id: finding.id, patch: { position } }).catch(showFailure);
  }

  function move(finding: Finding, onto: Finding): void {
    const from = all.findIndex(({ id }) => id === finding.id);
    const to = all.findIndex(({ id }) => id === onto.id);
    if (from === to || from < 0 || to < 0) return;
    put(finding, to);
    showToast({ message: `Moved to place ${to + 1}`, undo: () => put(finding, from) });
  }

  function step(finding: Finding, by: 1 | -1): void {
    const next = shown[shown.findIndex(({ id }) => id === finding.id) + by];
    if (next) move(finding, next);
  }

  const find = (id: unknown) => shown.find((finding) => finding.id === id);
  const words = (id: unknown) => `“${find(id)?.statement.slice(0, 60) ?? ""}”`;
  const placeOf = (id: unknown) => shown.findIndex((finding) => finding.id === id) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `${words(active.id)} picked up. The arrows move it, Space drops it, Escape leaves it where it was.`,
    onDragOver: ({ active, over }) => (over && over.id !== active.id ? `It is over place ${placeOf(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => `${words(active.id)} dropped at place ${placeOf(over?.id ?? active.id)}.`,
    onDragCancel: ({ active }) => `${words(active.id)} stays where it was.`,
  };

  function onDragEnd({ active, over }: DragEndEvent): void {
    const [finding, onto] = [find(active.id), find(over?.id)];
    if (finding && onto) move(finding, onto);
  }
  return { step, announcements, onDragEnd };
}
