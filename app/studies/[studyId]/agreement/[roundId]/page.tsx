import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { figuresQuery, roundQuery } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { ifAllowed, withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getFigures } from "@/db/agreement/figures";
import { getRound } from "@/db/agreement/wire";
import { listCodes } from "@/db/codebook/list";
import { RoundPage } from "./round-page";

type Props = { params: Promise<{ studyId: string; roundId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ref = await params;
  const round = await ifAllowed({ studyId: ref.studyId, right: "edit" }, ({ db }) => getRound(db, ref));
  return { title: round?.name ?? "Double coding" };
}

export default async function Page({ params }: Props) {
  const { studyId, roundId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const ref = { studyId, roundId };
    const round = getRound(db, ref);
    const state = await prefetch([
      { options: roundQuery(studyId, roundId), value: () => round },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      ...(round.openedAt === null ? [] : [{ options: figuresQuery(studyId, roundId), value: () => getFigures(db, ref) }]),
    ]);
    return (
      <HydrationBoundary state={state}>
        <RoundPage studyId={studyId} roundId={roundId} />
      </HydrationBoundary>
    );
  });
}
