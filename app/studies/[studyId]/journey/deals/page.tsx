import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { dealsQuery } from "@/app/_data/deals";
import { wholeList } from "@/app/_data/every-page";
import { personasQuery } from "@/app/_data/personas";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { getDeals } from "@/db/deals/deals";
import { listPersonas } from "@/db/personas";
import { DealsPage } from "./deals-page";

export const metadata: Metadata = { title: "Churn and wins" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const deals = found(() => getDeals(db(), { studyId }));
  const state = await prefetch([
    { options: dealsQuery(studyId), value: () => deals },
    { options: personasQuery(studyId), value: () => wholeList(listPersonas(db(), { studyId })) },
  ]);
  return (
    <HydrationBoundary state={state}>
      <DealsPage studyId={studyId} />
    </HydrationBoundary>
  );
}
