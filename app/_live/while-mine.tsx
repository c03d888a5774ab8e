"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { accessQuery } from "@/app/_data/access";
import { isNotMine, isStillMine } from "@/app/_data/live";
import { NoLongerMine } from "@/app/_shell/no-longer-mine";

/** The pages of a study as long as it is mine: whoever is taken out of it while one is open is told so in its place, and nothing of it is asked for again. */
export function WhileMine({ studyId, children }: { studyId: string; children: ReactNode }) {
  const { data: access, error } = useQuery(accessQuery(studyId));
  if (!isNotMine(error)) return children;
  return <NoLongerMine team={access?.team ?? false} />;
}

/** Asks once, where a page of a study failed or is not there, whether the study is still mine. */
export function useAskWhetherMine(studyId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    void isStillMine(queries, studyId);
  }, [queries, studyId]);
}
