"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { documentQuery } from "@/app/_data/documents";
import { useDeleteHighlight } from "@/app/_data/highlights";
import { showFailure } from "@/app/_ui/toast";
import type { QueuedMark } from "./journal";

/** Which highlight each mark of this page became, so that taking back what was typed takes back what it marked. */
export function useStoredMarks(studyId: string, documentId: string) {
  const queries = useQueryClient();
  const { mutate } = useDeleteHighlight(studyId);
  const made = useRef(new Map<string, string>());
  const unwanted = useRef(new Set<string>());

  async function erase(id: string): Promise<void> {
    const query = documentQuery(studyId, documentId);
    const known = queries.getQueryData(query.queryKey);
    const isHere = known?.highlights.some((one) => one.id === id) ?? false;
    const document = isHere ? known : await queries.fetchQuery({ ...query, staleTime: 0 });
    const highlight = document?.highlights.find((one) => one.id === id);
    if (highlight) mutate(highlight, { onError: showFailure });
  }

  /** The marks of a save, with the ids of their highlights in the same order. */
  function stored(marks: readonly QueuedMark[], ids: readonly string[]): void {
    if (marks.length === 0) return;
    for (const [index, { key }] of marks.entries()) {
      const id = ids[index];
      if (key === undefined || id === undefined) continue;
      if (unwanted.current.delete(key)) void erase(id).catch(showFailure);
      else made.current.set(key, id);
    }
    void queries.invalidateQueries({ queryKey: ["studies", studyId] });
  }

  /** Deletes the highlight that a mark became; one that is on its way is deleted when it has arrived. */
  function takeBack(key: string): void {
    const id = made.current.get(key);
    made.current.delete(key);
    if (id === undefined) unwanted.current.add(key);
    else void erase(id).catch(showFailure);
  }

  return { stored, takeBack };
}
