import type { Code } from "@/lib/codebook/schema";
import { findStage, findStep, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { Suggestion, Tag } from "@/lib/suggestions/schema";

/** What a suggestion is one of, for "fewer like this": its first code, else its point, else its step; null where it proposes none of them. */
export function tagOf(
  { codeIds, point, step }: Pick<Suggestion, "codeIds" | "point" | "step">,
  { codes, journey }: { codes: readonly Code[]; journey: StudyJourney },
): { tag: Tag; name: string } | null {
  const code = codes.find(({ id }) => id === codeIds[0]);
  if (code) return { tag: `code:${code.id}`, name: code.name };
  if (point) return { tag: `point:${point}`, name: point === "trigger" ? "Triggers" : "Failures" };
  const known = findStep(step, journey);
  if (!known) return null;
  const stage = findStage(stageOfStep(step, journey), journey);
  return { tag: `step:${known.slug}`, name: known.general ? (stage?.name ?? known.name) : known.name };
}
