import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { codesQuery } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { wholeList } from "@/app/_data/every-page";
import { guideQuery } from "@/app/_data/guide";
import { interviewQuery } from "@/app/_data/interviews";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { openSuggestionsQuery } from "@/app/_data/suggestions";
import { ifAllowed, withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listCodes } from "@/db/codebook/list";
import { getDocument } from "@/db/documents/get";
import { listGuide } from "@/db/guide/ticks";
import { getInterview } from "@/db/interviews/get";
import { listPersonas } from "@/db/personas";
import { getPreferences } from "@/db/preferences/preferences";
import { listSuggestions } from "@/db/suggestions/list";
import type { Db } from "@/db/types";
import { NoText } from "./no-text";
import { Reading } from "./reading";
import { parseSide, SIDE_COOKIE } from "./side-state";
import { Workspace } from "./workspace";

type Props = { params: Promise<{ studyId: string; interviewId: string }>; searchParams: Promise<{ document?: string }> };

/** More suggestions than any text has. */
const WHOLE = { limit: 100_000 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { studyId, interviewId } = await params;
  const title = await ifAllowed({ studyId, right: "view" }, ({ db }) => getInterview(db, { studyId, interviewId }).title);
  return title === null ? {} : { title };
}

export default async function InterviewPage({ params, searchParams }: Props) {
  const { studyId, interviewId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db, access }) => {
    const { document: asked } = await searchParams;
    const interview = getInterview(db, { studyId, interviewId });
    const chosen =
      interview.documents.find((one) => one.id === asked) ??
      interview.documents.find((one) => one.kind === "transcript") ??
      interview.documents[0];
    const entries = [
      { options: interviewQuery(studyId, interviewId), value: () => interview },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: guideQuery(studyId, interviewId), value: () => ({ items: listGuide(db, { studyId, interviewId }) }) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
    ];
    if (!chosen) {
      return (
        <HydrationBoundary state={await prefetch(entries)}>
          <NoText studyId={studyId} interviewId={interviewId} />
        </HydrationBoundary>
      );
    }
    const keptSide = parseSide((await cookies()).get(SIDE_COOKIE)?.value);
    const state = await prefetch([
      ...entries,
      { options: documentQuery(studyId, chosen.id), value: () => getDocument(db, { studyId, documentId: chosen.id }) },
      ...(access.role === "viewer" ? [] : [suggestionsOf(db, { studyId, documentId: chosen.id })]),
    ]);
    return (
      <HydrationBoundary state={state}>
        {access.role === "viewer" ? (
          <Reading key={chosen.id} studyId={studyId} interviewId={interviewId} documentId={chosen.id} />
        ) : (
          <Workspace key={chosen.id} studyId={studyId} interviewId={interviewId} documentId={chosen.id} keptSide={keptSide} />
        )}
      </HydrationBoundary>
    );
  });
}

function suggestionsOf(db: Db, { studyId, documentId }: { studyId: string; documentId: string }) {
  return {
    options: openSuggestionsQuery(studyId, documentId),
    value: () => listSuggestions(db, { studyId, filter: { documentId: [documentId], status: ["open"] }, page: WHOLE }),
  };
}
