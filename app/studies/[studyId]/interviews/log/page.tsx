import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { interviewsQuery } from "@/app/_data/interviews";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listInterviews } from "@/db/interviews/list";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { LogInterview } from "./log-interview";

export const metadata: Metadata = { title: "Log an interview" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const people = listParticipants(db, { studyId });
    const state = await prefetch([
      { options: participantsQuery(studyId), value: () => wholeList(people) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      {
        options: interviewsQuery(studyId, { status: "planned" }),
        value: () => wholeList(listInterviews(db, { studyId, filter: { status: ["planned"] } })),
      },
    ]);
    return (
      <HydrationBoundary state={state}>
        <LogInterview studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
