import type { CodedSpan } from "@/lib/highlights/schema";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";

/** What a highlight and a suggestion have in common as they go over the wire: the span, and what is said about it on the study's journey. */
export function codedSpan(row: Omit<CodedSpan, "stage">, journey: StudyJourney): CodedSpan {
  const {
    id,
    version,
    createdAt,
    updatedAt,
    documentId,
    interviewId,
    answer,
    start,
    end,
    quote,
    step,
    point,
    direction,
    severity,
    codeIds,
  } = row;
  return {
    ...{ id, version, createdAt, updatedAt, documentId, interviewId, answer, start, end, quote },
    stage: stageOfStep(step, journey),
    ...{ step, point, direction, severity, codeIds },
  };
}
