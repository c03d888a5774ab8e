import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { coverageQuery, saturationQuery } from "@/app/_data/coverage";
import { guideQuestionsQuery } from "@/app/_data/guide";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getCoverage } from "@/db/coverage/coverage";
import { listSaturation } from "@/db/coverage/saturation";
import { listGuideQuestions } from "@/db/guide/questions";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { readCoverageAddress } from "./coverage-address";
import { CoverageBoard } from "./coverage-board";

export const metadata: Metadata = { title: "Coverage" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoveragePage({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const search = await searchParams;
    const { asked } = readCoverageAddress((name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    });
    const coverage = getCoverage(db, { studyId, asked });
    const state = await prefetch([
      { options: coverageQuery(studyId, asked), value: () => coverage },
      { options: saturationQuery(studyId, asked), value: () => ({ items: listSaturation(db, { studyId, asked }) }) },
      { options: guideQuestionsQuery(studyId), value: () => pageOf(listGuideQuestions(db, { studyId }), { limit: 500 }) },
      { options: personasQuery(studyId), value: () => pageOf(listPersonas(db, { studyId }), { limit: 500 }) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <CoverageBoard studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
