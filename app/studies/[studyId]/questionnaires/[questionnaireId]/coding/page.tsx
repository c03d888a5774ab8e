import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { codingQueueQuery } from "@/app/_data/answers";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getCodingQueue } from "@/db/answers/queue";
import { listCodes } from "@/db/codebook/list";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { getPreferences } from "@/db/preferences/preferences";
import { queueQuery } from "@/lib/answers/schema";
import { queueParameters, readCodingAddress } from "./coding-address";
import { CodingPage } from "./coding-page";

export const metadata: Metadata = { title: "Coding" };

type Props = {
  params: Promise<{ studyId: string; questionnaireId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionnaireCodingPage({ params, searchParams }: Props) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const search = await searchParams;
    const parameters = queueParameters(readCodingAddress((name) => [search[name] ?? []].flat()[0] ?? null));
    const queue = getCodingQueue(db, { studyId, questionnaireId, query: queueQuery.parse(parameters) });
    const state = await prefetch([
      { options: codingQueueQuery({ studyId, questionnaireId }, parameters), value: () => queue },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      { options: personasQuery(studyId), value: () => pageOf(listPersonas(db, { studyId }), { limit: 500 }) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <CodingPage studyId={studyId} questionnaireId={questionnaireId} />
      </HydrationBoundary>
    );
  });
}
