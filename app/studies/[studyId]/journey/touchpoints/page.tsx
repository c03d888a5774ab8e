import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { assetsQuery, kpisQuery, milestonesQuery, touchpointsQuery } from "@/app/_data/lists";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { kpiList } from "@/db/listed/kpis";
import { assetList, milestoneList, touchpointList } from "@/db/listed/touchpoints";
import { listPersonas } from "@/db/personas";
import { TouchpointsPage } from "./touchpoints-page";

export const metadata: Metadata = { title: "Touchpoints" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const touchpoints = touchpointList.list(db, { studyId });
    const state = await prefetch([
      { options: touchpointsQuery(studyId), value: () => wholeList(touchpoints) },
      { options: assetsQuery(studyId), value: () => wholeList(assetList.list(db, { studyId })) },
      { options: kpisQuery(studyId), value: () => wholeList(kpiList.list(db, { studyId })) },
      { options: milestonesQuery(studyId), value: () => wholeList(milestoneList.list(db, { studyId })) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <TouchpointsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
