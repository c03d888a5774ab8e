import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { findingsQuery } from "@/app/_data/findings";
import { linksQuery } from "@/app/_data/links";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listCodes } from "@/db/codebook/list";
import { listLinks } from "@/db/findings/links";
import { listFindings } from "@/db/findings/read";
import { listPersonas } from "@/db/personas";
import { getStudy } from "@/db/studies";
import { FindingsPage } from "./findings-page";

export const metadata: Metadata = { title: "Findings" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const { finding } = await searchParams;
    const findings = listFindings(db, { studyId });
    const about = { subject: "finding" as const, subjectId: typeof finding === "string" ? finding : "" };
    const quotes = findings.some(({ id }) => id === about.subjectId)
      ? [
          {
            options: linksQuery(studyId, about),
            value: () => ({
              items: listLinks(db, { studyId, subject: "finding", subjectIds: [about.subjectId] }).get(about.subjectId) ?? [],
            }),
          },
        ]
      : [];
    const state = await prefetch([
      { options: studyQuery(studyId), value: () => getStudy(db, studyId) },
      { options: findingsQuery(studyId), value: () => wholeList(findings) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      ...quotes,
    ]);
    return (
      <HydrationBoundary state={state}>
        <FindingsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
