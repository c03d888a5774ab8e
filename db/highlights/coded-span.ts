import type { CodedSpan } from "@/lib/highlights/schema";
import { stageOfStep } from "@/lib/journey/stages";
import type { JourneyPreset } from "@/lib/journey/vocabulary";

/** What a highlight and a suggestion have in common as they go over the wire: the span, and what is said about it on the study's journey. */
export function codedSpan(row: Omit<CodedSpan, "stage">, preset: JourneyPreset): CodedSpan {
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
    stage: stageOfStep(step, preset),
    ...{ step, point, direction, severity, codeIds },
  };
}
