import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { blindTextQuery, roundQuery } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { preferencesQuery } from "@/app/_data/preferences";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { readBlind } from "@/db/agreement/blind";
import { getRound } from "@/db/agreement/wire";
import { listCodes } from "@/db/codebook/list";
import { getPreferences } from "@/db/preferences/preferences";
import { BlindPage } from "./blind-page";

export const metadata: Metadata = { title: "Blind coding" };

export default async function Page({ params }: { params: Promise<{ studyId: string; roundId: string; documentId: string }> }) {
  const { studyId, roundId, documentId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const state = await prefetch([
      { options: roundQuery(studyId, roundId), value: () => getRound(db, { studyId, roundId }) },
      { options: blindTextQuery(studyId, roundId, documentId), value: () => readBlind(db, { studyId, roundId, documentId }) },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <BlindPage key={documentId} studyId={studyId} roundId={roundId} documentId={documentId} />
      </HydrationBoundary>
    );
  });
}
