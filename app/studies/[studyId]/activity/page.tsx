import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readFilter } from "@/app/_activity/read-filter";
import { activityPeopleQuery, activityQuery, firstPage } from "@/app/_data/activity";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listActivePeople, listActivity } from "@/db/audit/list";
import { getStudy } from "@/db/studies";
import { auditQuery } from "@/lib/audit/schema";
import { ActivityPage } from "./activity-page";

export const metadata: Metadata = { title: "Activity" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  const asked = await searchParams;
  const filter = readFilter((name) => [asked[name]].flat()[0] ?? null);
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    getStudy(db, studyId);
    const state = await prefetch([
      {
        options: activityQuery(studyId, filter),
        value: () => firstPage(listActivity(db, { studyId, query: auditQuery.parse(filter) })),
      },
      { options: activityPeopleQuery(studyId), value: () => listActivePeople(db, { studyId }), own: true },
    ]);
    return (
      <HydrationBoundary state={state}>
        <ActivityPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
