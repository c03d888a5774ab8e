import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { partsQuery, questionResultQuery, resultsQuery } from "@/app/_data/results";
import { withAccess } from "@/app/_server/access/with-access";
import { askedHere } from "@/app/_server/identities/reader";
import { prefetch } from "@/app/_server/prefetch";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { getParts } from "@/db/results/parts";
import { getQuestionResult } from "@/db/results/question";
import { getResults } from "@/db/results/results";
import type { ResultQuery } from "@/lib/results/schema";
import { openingQuestion, questionBeside, showsParts } from "./_results/opening-question";
import { readResultAddress } from "./_results/result-address";
import { ResultsPage } from "./_results/results-page";

export const metadata: Metadata = { title: "Results" };

type Props = {
  params: Promise<{ studyId: string; questionnaireId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionnaireResultsPage({ params, searchParams }: Props) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const search = await searchParams;
    const { filter, question, by, beside: asked } = readResultAddress((name) => [search[name] ?? []].flat());
    const results = getResults(db, { studyId, questionnaireId, filter: askedHere(filter) });
    const middle = openingQuestion(results, question)?.questionId;
    const beside = middle === undefined ? undefined : questionBeside(results, { current: middle, asked });
    const query = { ...filter, ...(by && { by }) };
    const at = { studyId, questionnaireId };
    const answers = (questionId: string, under: ResultQuery) => ({
      options: questionResultQuery(studyId, questionnaireId, questionId, under),
      value: () => getQuestionResult(db, { ...at, questionId, query: askedHere(under) }),
    });
    const state = await prefetch([
      { options: questionnaireQuery(studyId, questionnaireId), value: () => getQuestionnaire(db, at) },
      { options: resultsQuery(studyId, questionnaireId, filter), value: () => results },
      ...(middle === undefined ? [] : [answers(middle, query)]),
      ...(beside === undefined ? [] : [answers(beside.questionId, filter)]),
      ...(middle !== undefined && showsParts(results, middle)
        ? [{ options: partsQuery(studyId, questionnaireId, query), value: () => getParts(db, { ...at, query: askedHere(query) }) }]
        : []),
    ]);
    return (
      <HydrationBoundary state={state}>
        <ResultsPage studyId={studyId} questionnaireId={questionnaireId} />
      </HydrationBoundary>
    );
  });
}
