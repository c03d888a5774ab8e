import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { flowReadingQuery, flowsQuery } from "@/app/_data/flows";
import { personasQuery } from "@/app/_data/personas";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { flowList, readFlow } from "@/db/flows/flows";
import { listPersonas } from "@/db/personas";
import { flowShown } from "./chosen";
import { DropOffPage } from "./drop-off-page";

export const metadata: Metadata = { title: "Drop-off" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  const { flow: wanted } = await searchParams;
  const flows = found(() => flowList.list(db(), { studyId }));
  const shown = flowShown(flows, typeof wanted === "string" ? wanted : null);
  const state = await prefetch([
    { options: flowsQuery(studyId), value: () => wholeList(flows) },
    { options: personasQuery(studyId), value: () => wholeList(listPersonas(db(), { studyId })) },
    ...(shown ? [{ options: flowReadingQuery(studyId, shown.id), value: () => readFlow(db(), { studyId, itemId: shown.id }) }] : []),
  ]);
  return (
    <HydrationBoundary state={state}>
      <DropOffPage studyId={studyId} />
    </HydrationBoundary>
  );
}
