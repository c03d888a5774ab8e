import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { codeEvidenceQuery, codeGroupsQuery, vocabularyUseQuery } from "@/app/_data/codebook";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listAllEvidence } from "@/db/codebook/evidence";
import { listCodes } from "@/db/codebook/list";
import { vocabularyUse } from "@/db/codebook/usage";
import { getCodeGroups } from "@/db/grouping/code-groups";
import { CodebookPage } from "./codebook-page";

export const metadata: Metadata = { title: "Codebook" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const { code, view, groups } = await searchParams;
    const codes = listCodes(db, { studyId });
    const reads = typeof code === "string" && (view === "highlights" || view === "split") && codes.some(({ id }) => id === code);
    const evidence = reads
      ? [{ options: codeEvidenceQuery(studyId, code), value: () => wholeList(listAllEvidence(db, { studyId, codeId: code })) }]
      : [];
    const grouped =
      view === "groups" || (view === "split" && groups === "1")
        ? [{ options: codeGroupsQuery(studyId), value: () => getCodeGroups(db, { studyId }) }]
        : [];
    const state = await prefetch([
      { options: codesQuery(studyId), value: () => wholeList(codes) },
      { options: vocabularyUseQuery(studyId), value: () => vocabularyUse(db, { studyId }) },
      ...evidence,
      ...grouped,
    ]);
    return (
      <HydrationBoundary state={state}>
        <CodebookPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
