"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { accessQuery } from "@/app/_data/access";
import { isNotMine, isStillMine } from "@/app/_data/live";
import { PlainPage } from "@/app/_shell/plain-page";
import { Frame } from "@/app/_ui/frame";
import { Link } from "@/app/_ui/link";

/** The pages of a study as long as it is mine: whoever is taken out of it while one is open is told so in its place, and nothing of it is asked for again. */
export function WhileMine({ studyId, children }: { studyId: string; children: ReactNode }) {
  const { data: access, error } = useQuery(accessQuery(studyId));
  if (!isNotMine(error)) return children;
  return (
    <PlainPage>
      <Frame
        within
        title={access?.team ? "You are no longer in this study" : "This study is not here any more"}
        action={<Link href="/">To your studies</Link>}
      >
        {access?.team
          ? "Somebody took you out of it, or it was deleted. What you stored in it stays there. An owner of the study can let you in again."
          : "It was deleted. For 30 days the list of studies can bring it back."}
      </Frame>
    </PlainPage>
  );
}

/** Asks once, where a page of a study failed or is not there, whether the study is still mine. */
export function useAskWhetherMine(studyId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    void isStillMine(queries, studyId);
  }, [queries, studyId]);
}
