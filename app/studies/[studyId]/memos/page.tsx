import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { remarksQuery } from "@/app/_data/memos";
import { studyQuery } from "@/app/_data/studies";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { listRemarks } from "@/db/memos/remarks";
import { getStudy } from "@/db/studies";
import { MemosPage } from "./memos-page";

export const metadata: Metadata = { title: "Memos" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const state = await prefetch([
    { options: studyQuery(studyId), value: () => found(() => getStudy(db(), studyId)) },
    { options: remarksQuery(studyId), value: () => wholeList(found(() => listRemarks(db(), { studyId }))) },
  ]);
  return (
    <HydrationBoundary state={state}>
      <MemosPage studyId={studyId} />
    </HydrationBoundary>
  );
}
