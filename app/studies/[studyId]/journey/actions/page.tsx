import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { actionsQuery, gapsQuery } from "@/app/_data/lists";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { actionList, gapList } from "@/db/listed/actions";
import { listPersonas } from "@/db/personas";
import { ActionsPage } from "./actions-page";

export const metadata: Metadata = { title: "Gaps and actions" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const actions = actionList.list(db, { studyId });
    const state = await prefetch([
      { options: actionsQuery(studyId), value: () => wholeList(actions) },
      { options: gapsQuery(studyId), value: () => wholeList(gapList.list(db, { studyId })) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <ActionsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
