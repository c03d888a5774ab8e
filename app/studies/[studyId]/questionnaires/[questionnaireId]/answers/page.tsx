import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { accountsQuery } from "@/app/_data/accounts";
import { codesQuery } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { wholeList } from "@/app/_data/every-page";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { responseQuery, responsesQuery } from "@/app/_data/responses";
import { resultsQuery } from "@/app/_data/results";
import { withAccess } from "@/app/_server/access/with-access";
import { askedHere, seenHere } from "@/app/_server/identities/reader";
import { prefetch } from "@/app/_server/prefetch";
import { listAccounts } from "@/db/accounts";
import { listCodes } from "@/db/codebook/list";
import { getDocument } from "@/db/documents/get";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { getPreferences } from "@/db/preferences/preferences";
import { getResponse, listResponses } from "@/db/responses/list";
import { getResults } from "@/db/results/results";
import { listParameters, PAGE, readAnswersAddress } from "./answers-address";
import { AnswersPage } from "./answers-page";

export const metadata: Metadata = { title: "Answers" };

type Props = {
  params: Promise<{ studyId: string; questionnaireId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionnaireAnswersPage({ params, searchParams }: Props) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const search = await searchParams;
    const address = readAnswersAddress((name) => [search[name] ?? []].flat());
    const { filter, words, from, response: asked } = address;
    const listed = listResponses(db, {
      studyId,
      questionnaireId,
      filter: askedHere(filter),
      words: words ?? undefined,
      seen: seenHere(),
      page: { limit: PAGE, cursor: from ?? undefined },
    });
    const responseId = asked ?? listed.items[0]?.id;
    const response = responseId === undefined ? null : getResponse(db, { studyId, responseId });
    const state = await prefetch([
      { options: resultsQuery(studyId, questionnaireId, {}), value: () => getResults(db, { studyId, questionnaireId, filter: {} }) },
      { options: responsesQuery(studyId, questionnaireId, listParameters(address)), value: () => listed },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      { options: personasQuery(studyId), value: () => pageOf(listPersonas(db, { studyId }), { limit: 500 }) },
      { options: accountsQuery(studyId), value: () => wholeList(listAccounts(db, { studyId })) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
      ...(response ? [{ options: responseQuery(studyId, response.id), value: () => response }] : []),
      ...(response?.texts ?? []).map(({ documentId }) => ({
        options: documentQuery(studyId, documentId),
        value: () => getDocument(db, { studyId, documentId }),
      })),
    ]);
    return (
      <HydrationBoundary state={state}>
        <AnswersPage studyId={studyId} questionnaireId={questionnaireId} />
      </HydrationBoundary>
    );
  });
}
