import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { personasQuery } from "@/app/_data/personas";
import { reportOf } from "@/app/_data/reports";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { gatherReport } from "@/db/report/gather";
import { studyReport } from "@/lib/report/study-report";
import { readReportAddress } from "./report-address";
import { ReportsPage } from "./reports-page";

export const metadata: Metadata = { title: "Reports" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const search = await searchParams;
    const query = readReportAddress((name) => [search[name]].flat().find((value) => value !== undefined) ?? null);
    const personas = listPersonas(db, { studyId });
    const state = await prefetch([
      { options: personasQuery(studyId), value: () => pageOf(personas, { limit: 500 }) },
      { options: reportOf(studyId, query), value: () => studyReport(gatherReport(db, { studyId, query }), query.part) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <ReportsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
