import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { importQuery } from "@/app/_data/imports";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getImport } from "@/db/imports/report";
import { ImportReportPage } from "./import-report-page";

export const metadata: Metadata = { title: "Import report" };

export default async function Page({ params }: { params: Promise<{ studyId: string; importId: string }> }) {
  const { studyId, importId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const report = getImport(db, { studyId, importId });
    const state = await prefetch([{ options: importQuery(studyId, importId), value: () => report }]);
    return (
      <HydrationBoundary state={state}>
        <ImportReportPage studyId={studyId} importId={importId} />
      </HydrationBoundary>
    );
  });
}
