import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { meQuery } from "@/app/_data/me";
import { studiesQuery } from "@/app/_data/studies";
import { teamInvitesQuery, teamPeopleQuery } from "@/app/_data/team";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listStudyGlances } from "@/db/glance";
import { studiesOf } from "@/db/team/access";
import { listInvites } from "@/db/team/invites";
import { getMe } from "@/db/team/me";
import { listPeople } from "@/db/team/people";
import { TeamBoard } from "./team-board";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  return withAccess({ right: "admin" }, async ({ db, caller }) => {
    const state = await prefetch([
      { options: teamPeopleQuery(), value: () => ({ items: listPeople(db) }) },
      { options: teamInvitesQuery(), value: () => ({ items: caller.kind === "person" ? listInvites(db, { caller }) : [] }) },
      { options: meQuery(), value: () => getMe(db, { caller }) },
      { options: studiesQuery(), value: () => ({ items: listStudyGlances(db, { of: studiesOf(db, { caller }) }) }) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <TeamBoard />
      </HydrationBoundary>
    );
  });
}
