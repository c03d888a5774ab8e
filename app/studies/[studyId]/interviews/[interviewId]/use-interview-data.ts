"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { codesQuery } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { guideQuery } from "@/app/_data/guide";
import { studyQuery } from "@/app/_data/studies";
import { openSuggestionsQuery } from "@/app/_data/suggestions";
import { STAGES } from "@/lib/journey/vocabulary";
import { textMarks } from "./_text/text-mark";

/** What the workspace shows: the text with its highlights and open suggestions, and the words they are coded in. */
export function useInterviewData(studyId: string, documentId: string) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: document } = useSuspenseQuery(documentQuery(studyId, documentId));
  const { data: suggestionPage } = useSuspenseQuery(openSuggestionsQuery(studyId, documentId));
  const { data: codePage } = useSuspenseQuery(codesQuery(studyId));
  const { items: codes } = codePage;
  const { data: guide } = useQuery(guideQuery(studyId, document.interviewId));
  const suggestions = useMemo(() => [...suggestionPage.items].sort((a, b) => a.start - b.start), [suggestionPage]);
  const marks = useMemo(
    () => textMarks(document.highlights, suggestions, { codes, preset: study.journeyPreset }),
    [document.highlights, suggestions, codes, study.journeyPreset],
  );
  return { study, document, suggestions, codes, stages: STAGES[study.journeyPreset], marks, hasGuide: (guide?.items.length ?? 0) > 0 };
}
