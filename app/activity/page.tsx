import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readFilter } from "@/app/_activity/read-filter";
import { activityPeopleQuery, activityQuery, firstPage } from "@/app/_data/activity";
import { meQuery } from "@/app/_data/me";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listActivePeople, listActivity } from "@/db/audit/list";
import { getMe } from "@/db/team/me";
import { auditQuery } from "@/lib/audit/schema";
import { WorkspaceActivity } from "./workspace-activity";

export const metadata: Metadata = { title: "Activity" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const filter = readFilter((name) => [asked[name]].flat()[0] ?? null);
  return withAccess({ right: "admin" }, async ({ db, caller }) => {
    const state = await prefetch([
      { options: meQuery(), value: () => getMe(db, { caller }) },
      {
        options: activityQuery(null, filter),
        value: () => firstPage(listActivity(db, { studyId: null, query: auditQuery.parse(filter) })),
      },
      { options: activityPeopleQuery(null), value: () => listActivePeople(db, { studyId: null }) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <WorkspaceActivity />
      </HydrationBoundary>
    );
  });
}
