import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { importsQuery } from "@/app/_data/imports";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listImports } from "@/db/imports/report";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { ImportPage } from "./import-page";

export const metadata: Metadata = { title: "Import" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const imports = listImports(db, { studyId });
    const state = await prefetch([
      { options: importsQuery(studyId), value: () => wholeList(imports) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: participantsQuery(studyId), value: () => wholeList(listParticipants(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <ImportPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
