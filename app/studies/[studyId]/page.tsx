import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { overviewQuery } from "@/app/_data/overview";
import { retentionQuery } from "@/app/_data/privacy";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getOverview } from "@/db/overview/overview";
import { getRetention } from "@/db/retention/retention";
import { OverviewBoard } from "./_overview/overview-board";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db, access }) => {
    const state = await prefetch([
      { options: overviewQuery(studyId), value: () => getOverview(db, { studyId }) },
      ...(access.role === "owner" ? [{ options: retentionQuery(studyId), value: () => getRetention(db, { studyId }) }] : []),
    ]);
    return (
      <HydrationBoundary state={state}>
        <OverviewBoard studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
