import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { remarksQuery } from "@/app/_data/memos";
import { studyQuery } from "@/app/_data/studies";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listRemarks } from "@/db/memos/remarks";
import { getStudy } from "@/db/studies";
import { MemosPage } from "./memos-page";

export const metadata: Metadata = { title: "Memos" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const state = await prefetch([
      { options: studyQuery(studyId), value: () => getStudy(db, studyId) },
      { options: remarksQuery(studyId), value: () => wholeList(listRemarks(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <MemosPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
