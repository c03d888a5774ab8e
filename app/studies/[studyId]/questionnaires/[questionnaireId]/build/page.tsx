import { HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { wholeList } from "@/app/_data/every-page";
import { personasQuery } from "@/app/_data/personas";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listPersonas } from "@/db/personas";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { Builder } from "./builder";

export default async function Page({ params }: { params: Promise<{ studyId: string; questionnaireId: string }> }) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const questionnaire = getQuestionnaire(db, { studyId, questionnaireId });
    if (questionnaire.origin !== "asked") notFound();
    const state = await prefetch([
      { options: questionnaireQuery(studyId, questionnaireId), value: () => questionnaire },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <Builder studyId={studyId} id={questionnaireId} />
      </HydrationBoundary>
    );
  });
}
