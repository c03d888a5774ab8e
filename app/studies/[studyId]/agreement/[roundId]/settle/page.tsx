import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { disagreementsQuery, roundQuery } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { withAccess } from "@/app/_server/access/with-access";
import { shownHere } from "@/app/_server/identities/reader";
import { prefetch } from "@/app/_server/prefetch";
import { listDisagreements } from "@/db/agreement/disagreements";
import { getRound } from "@/db/agreement/wire";
import { listCodes } from "@/db/codebook/list";
import { NotOpen } from "./not-open";
import { SettlePage } from "./settle-page";

export const metadata: Metadata = { title: "Disagreements" };

export default async function Page({ params }: { params: Promise<{ studyId: string; roundId: string }> }) {
  const { studyId, roundId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const round = getRound(db, { studyId, roundId });
    if (round.openedAt === null) return <NotOpen studyId={studyId} roundId={roundId} name={shownHere(round.name)} />;
    const state = await prefetch([
      { options: roundQuery(studyId, roundId), value: () => round },
      { options: disagreementsQuery(studyId, roundId), value: () => listDisagreements(db, { studyId, roundId }) },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <SettlePage studyId={studyId} roundId={roundId} />
      </HydrationBoundary>
    );
  });
}
