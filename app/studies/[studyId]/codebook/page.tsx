import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { listCodes } from "@/db/codebook/list";
import { CodebookPage } from "./codebook-page";

export const metadata: Metadata = { title: "Codebook" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const codes = found(() => listCodes(db(), { studyId }));
  const state = await prefetch([{ options: codesQuery(studyId), value: () => wholeList(codes) }]);
  return (
    <HydrationBoundary state={state}>
      <CodebookPage studyId={studyId} />
    </HydrationBoundary>
  );
}
