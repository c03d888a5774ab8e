import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { questionResultQuery, resultsQuery } from "@/app/_data/results";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { getQuestionResult } from "@/db/results/question";
import { getResults } from "@/db/results/results";
import { openingQuestion } from "./_results/opening-question";
import { readResultAddress } from "./_results/result-address";
import { ResultsPage } from "./_results/results-page";

export const metadata: Metadata = { title: "Results" };

type Props = {
  params: Promise<{ studyId: string; questionnaireId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionnaireResultsPage({ params, searchParams }: Props) {
  const { studyId, questionnaireId } = await params;
  const search = await searchParams;
  const { filter, question, by } = readResultAddress((name) => [search[name] ?? []].flat());
  const results = found(() => getResults(db(), { studyId, questionnaireId, filter }));
  const questionId = openingQuestion(results, question)?.questionId;
  const query = { ...filter, ...(by && { by }) };
  const state = await prefetch([
    { options: questionnaireQuery(studyId, questionnaireId), value: () => getQuestionnaire(db(), { studyId, questionnaireId }) },
    { options: resultsQuery(studyId, questionnaireId, filter), value: () => results },
    ...(questionId === undefined
      ? []
      : [
          {
            options: questionResultQuery(studyId, questionnaireId, questionId, query),
            value: () => getQuestionResult(db(), { studyId, questionnaireId, questionId, query }),
          },
        ]),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ResultsPage studyId={studyId} questionnaireId={questionnaireId} />
    </HydrationBoundary>
  );
}
