import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Tag } from "@/lib/suggestions/schema";

/** What a highlight or a suggestion says of its words. */
export type Said = { step: StepSlug | null; point: Point | null; codeIds: readonly string[] };

/** Everything said, as tags: "point:failure", "step:set-up", "code:<id>". */
export function tagsSaid({ step, point, codeIds }: Said): Tag[] {
  return [...(point ? [`point:${point}`] : []), ...(step ? [`step:${step}`] : []), ...codeIds.map((id) => `code:${id}`)];
}

/** A tag taken apart: its kind, and the point, step or code that it names. */
export function partsOf(tag: Tag): { kind: "point" | "step" | "code" | "other"; value: string } {
  const colon = tag.indexOf(":");
  const kind = tag.slice(0, colon);
  const value = tag.slice(colon + 1);
  return kind === "point" || kind === "step" || kind === "code" ? { kind, value } : { kind: "other", value: tag };
}

/**
 * What somebody decides on when they decide on a suggestion, and so under what it is grouped: its first code, else its point at its step, else its
 * point, else its step. `tag` is the part of it that precision is counted for.
 */
export function groupOf({ step, point, codeIds }: Said): { key: string; tag: Tag } {
  const [codeId] = codeIds;
  if (codeId !== undefined) return { key: `code:${codeId}`, tag: `code:${codeId}` };
  if (point !== null) return { key: step === null ? `point:${point}` : `point:${point}@${step}`, tag: `point:${point}` };
  return step === null ? { key: "none", tag: "none" } : { key: `step:${step}`, tag: `step:${step}` };
}
