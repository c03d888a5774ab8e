import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { personasQuery } from "@/app/_data/personas";
import { questionnairesQuery } from "@/app/_data/questionnaires";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listPersonas } from "@/db/personas";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { AnswersPage } from "./answers-page";

export const metadata: Metadata = { title: "Bring in answers" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const known = listQuestionnaires(db, { studyId });
    const state = await prefetch([
      { options: questionnairesQuery(studyId), value: () => wholeList(known) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <AnswersPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
