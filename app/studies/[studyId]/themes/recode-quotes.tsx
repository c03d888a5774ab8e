"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { RecodeList } from "@/app/studies/[studyId]/_recode/recode-list";
import type { CodeEvidence } from "@/lib/codebook/rework";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { ThemeQuote } from "@/lib/themes/schema";

/** The quotes of a row as a list to recode. What the row says of all of them, its code, point and stage, is not repeated at each. */
export function RecodeQuotes({ studyId, quotes, codeId }: { studyId: string; quotes: readonly ThemeQuote[]; codeId: string | null }) {
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  return <RecodeList studyId={studyId} items={quotes.map(itemOf)} codes={codes.items} codeId={codeId ?? undefined} />;
}

function itemOf({ highlightId, interviewId, answer, documentId, quote, verbatim, date, startMs, ...person }: ThemeQuote): CodeEvidence {
  const audience = AUDIENCES.find((known) => known === person.audience) ?? null;
  const role = ROLES.find((known) => known === person.role) ?? null;
  const people = [{ code: person.participantCode, audience, role }];
  return { highlightId, interviewId, answer, documentId, quote, verbatim, date, startMs, people, stage: null, point: null, codeIds: [] };
}
