import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wholeList } from "@/app/_data/every-page";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { EnterPage } from "./enter-page";

export const metadata: Metadata = { title: "Enter answers" };

export default async function Page({ params }: { params: Promise<{ studyId: string; questionnaireId: string }> }) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const questionnaire = getQuestionnaire(db, { studyId, questionnaireId });
    if (questionnaire.origin !== "asked") notFound();
    const state = await prefetch([
      { options: questionnaireQuery(studyId, questionnaireId), value: () => questionnaire },
      { options: participantsQuery(studyId), value: () => wholeList(listParticipants(db, { studyId, filter: {} })) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <EnterPage studyId={studyId} id={questionnaireId} />
      </HydrationBoundary>
    );
  });
}
