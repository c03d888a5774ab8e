import { HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { countsQuery } from "@/app/_data/counts";
import { studyQuery } from "@/app/_data/studies";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { studyCounts } from "@/app/_server/study-counts";
import { Shell } from "@/app/_shell/shell";
import { getStudy } from "@/db/studies";

export default async function StudyLayout({ children, params }: { children: ReactNode; params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const study = found(() => getStudy(db(), studyId));
  const state = await prefetch([
    { options: studyQuery(studyId), value: () => study },
    { options: countsQuery(studyId), value: () => studyCounts(db(), { studyId }) },
  ]);
  return (
    <HydrationBoundary state={state}>
      <Shell studyId={studyId}>{children}</Shell>
    </HydrationBoundary>
  );
}
