import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { templatesQuery } from "@/app/_data/questionnaires";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getStudy } from "@/db/studies";
import { templateGlance } from "@/lib/questionnaires/templates/glance";
import { TEMPLATES } from "@/lib/questionnaires/templates/list";
import { TemplatesPage } from "./templates-page";

export const metadata: Metadata = { title: "New questionnaire" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    getStudy(db, studyId);
    const state = await prefetch([{ options: templatesQuery(studyId), value: () => ({ items: TEMPLATES.map(templateGlance) }) }]);
    return (
      <HydrationBoundary state={state}>
        <TemplatesPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
