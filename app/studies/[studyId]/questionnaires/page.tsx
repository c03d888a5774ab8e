import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { questionnairesQuery } from "@/app/_data/questionnaires";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { QuestionnairesPage } from "./questionnaires-page";

export const metadata: Metadata = { title: "Questionnaires" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const items = found(() => listQuestionnaires(db(), { studyId }));
  const state = await prefetch([{ options: questionnairesQuery(studyId), value: () => wholeList(items) }]);
  return (
    <HydrationBoundary state={state}>
      <QuestionnairesPage studyId={studyId} />
    </HydrationBoundary>
  );
}
