import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { accountsQuery } from "@/app/_data/accounts";
import { wholeList } from "@/app/_data/every-page";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listAccounts } from "@/db/accounts";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { PeoplePage } from "./people-page";

export const metadata: Metadata = { title: "People" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const people = listParticipants(db, { studyId });
    const state = await prefetch([
      { options: participantsQuery(studyId), value: () => wholeList(people) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: accountsQuery(studyId), value: () => wholeList(listAccounts(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <PeoplePage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
