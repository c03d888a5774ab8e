import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { templatesQuery } from "@/app/_data/questionnaires";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { getStudy } from "@/db/studies";
import { templateGlance } from "@/lib/questionnaires/templates/glance";
import { TEMPLATES } from "@/lib/questionnaires/templates/list";
import { TemplatesPage } from "./templates-page";

export const metadata: Metadata = { title: "New questionnaire" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  found(() => getStudy(db(), studyId));
  const state = await prefetch([{ options: templatesQuery(studyId), value: () => ({ items: TEMPLATES.map(templateGlance) }) }]);
  return (
    <HydrationBoundary state={state}>
      <TemplatesPage studyId={studyId} />
    </HydrationBoundary>
  );
}
