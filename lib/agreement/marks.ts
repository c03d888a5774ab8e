import type { Span } from "@/lib/text/sentences";

/** A mark as agreement reads it: where it is, and what it says of what the round asks for, as tags ("point:trigger", "stage:purchase", "code:<id>"). */
export type CoderMark = Span & { id: string; tags: readonly string[] };

/** One text of a sample: the stretches that are counted, in order and apart, and both coders' marks on it. */
export type CodedText = { stretches: readonly Span[]; first: readonly CoderMark[]; second: readonly CoderMark[] };

/** The tags that a mark carries of what a round asks for. */
export function tagsOf(
  mark: { point: string | null; stage: string | null; codeIds: readonly string[] },
  asked: { withPoint: boolean; withStage: boolean; codeIds: ReadonlySet<string> },
): string[] {
  return [
    ...(asked.withPoint && mark.point ? [`point:${mark.point}`] : []),
    ...(asked.withStage && mark.stage ? [`stage:${mark.stage}`] : []),
    ...mark.codeIds.filter((id) => asked.codeIds.has(id)).map((id) => `code:${id}`),
  ];
}

/** The tags of one dimension among those of a mark: "any" is one tag for all; "point", "stage" and "codes" take theirs whole, other keys are a tag itself. */
export function tagsWithin(key: string, tags: readonly string[]): readonly string[] {
  if (key === "any") return tags.length > 0 ? ["any"] : [];
  if (key === "codes") return tags.filter((tag) => tag.startsWith("code:"));
  if (key === "point" || key === "stage") return tags.filter((tag) => tag.startsWith(`${key}:`));
  return tags.includes(key) ? [key] : [];
}

/** The value of a unit: the set of tags on it, in one order; empty where nothing is. */
export function tagSet(tags: readonly string[]): string {
  if (tags.length < 2) return tags[0] ?? "";
  return [...new Set(tags)].sort().join(" ");
}
