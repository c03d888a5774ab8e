import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { interviewsQuery } from "@/app/_data/interviews";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listInterviews } from "@/db/interviews/list";
import { listPersonas } from "@/db/personas";
import { InterviewsPage } from "./interviews-page";

export const metadata: Metadata = { title: "Interviews" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const interviews = listInterviews(db, { studyId });
    const state = await prefetch([
      { options: interviewsQuery(studyId), value: () => wholeList(interviews) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <InterviewsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
