import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { coverageQuery } from "@/app/_data/coverage";
import { personasQuery } from "@/app/_data/personas";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { getCoverage } from "@/db/coverage/coverage";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { CoverageBoard } from "./coverage-board";

export const metadata: Metadata = { title: "Coverage" };

export default async function CoveragePage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const coverage = found(() => getCoverage(db(), { studyId }));
  const state = await prefetch([
    { options: coverageQuery(studyId), value: () => coverage },
    { options: personasQuery(studyId), value: () => pageOf(listPersonas(db(), { studyId }), { limit: 500 }) },
  ]);
  return (
    <HydrationBoundary state={state}>
      <CoverageBoard studyId={studyId} />
    </HydrationBoundary>
  );
}
