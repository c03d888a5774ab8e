"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { codesQuery } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { guideQuery } from "@/app/_data/guide";
import { studyQuery } from "@/app/_data/studies";
import { openSuggestionsQuery } from "@/app/_data/suggestions";
import type { DocumentText } from "@/lib/interviews/schema";
import { textMarks } from "./_text/text-mark";

/** What the workspace shows: the text with its highlights and open suggestions, and the words they are coded in. */
export function useInterviewData(studyId: string, documentId: string) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: text } = useSuspenseQuery(documentQuery(studyId, documentId));
  const document = inInterview(text);
  const { data: suggestionPage } = useSuspenseQuery(openSuggestionsQuery(studyId, documentId));
  const { data: codePage } = useSuspenseQuery(codesQuery(studyId));
  const { items: codes } = codePage;
  const { data: guide } = useQuery(guideQuery(studyId, document.interviewId));
  const suggestions = useMemo(() => [...suggestionPage.items].sort((a, b) => a.start - b.start), [suggestionPage]);
  const marks = useMemo(
    () => textMarks(document.highlights, suggestions, { codes, journey: study.journey }),
    [document.highlights, suggestions, codes, study.journey],
  );
  return { study, document, suggestions, codes, stages: study.journey.stages, marks, hasGuide: (guide?.items.length ?? 0) > 0 };
}

export type InterviewText = DocumentText & { interviewId: string };

/** Only texts of an interview are opened here; answers are read in their response. */
function inInterview(text: DocumentText): InterviewText {
  if (!belongs(text)) throw new Error("an answer was opened as a text of an interview");
  return text;
}

function belongs(text: DocumentText): text is InterviewText {
  return text.interviewId !== null;
}
