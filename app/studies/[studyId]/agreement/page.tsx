import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { roundsQuery } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { interviewsQuery } from "@/app/_data/interviews";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listRounds } from "@/db/agreement/wire";
import { listCodes } from "@/db/codebook/list";
import { listInterviews } from "@/db/interviews/list";
import { RoundsPage } from "./rounds-page";

export const metadata: Metadata = { title: "Double coding" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const state = await prefetch([
      { options: roundsQuery(studyId), value: () => listRounds(db, { studyId }) },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      { options: interviewsQuery(studyId), value: () => wholeList(listInterviews(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <RoundsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
