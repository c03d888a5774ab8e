import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { questionnairesQuery } from "@/app/_data/questionnaires";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { QuestionnairesPage } from "./questionnaires-page";

export const metadata: Metadata = { title: "Questionnaires" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const items = listQuestionnaires(db, { studyId });
    const state = await prefetch([{ options: questionnairesQuery(studyId), value: () => wholeList(items) }]);
    return (
      <HydrationBoundary state={state}>
        <QuestionnairesPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
