import type { Code } from "@/lib/codebook/schema";
import { type JourneyPreset, STAGES, STEPS } from "@/lib/journey/vocabulary";
import type { Suggestion, Tag } from "@/lib/suggestions/schema";

/** What a suggestion is one of, for "fewer like this": its first code, else its point, else its step; null where it proposes none of them. */
export function tagOf(
  { codeIds, point, step }: Pick<Suggestion, "codeIds" | "point" | "step">,
  { codes, preset }: { codes: readonly Code[]; preset: JourneyPreset },
): { tag: Tag; name: string } | null {
  const code = codes.find(({ id }) => id === codeIds[0]);
  if (code) return { tag: `code:${code.id}`, name: code.name };
  if (point) return { tag: `point:${point}`, name: point === "trigger" ? "Triggers" : "Failures" };
  const known = STEPS.find(({ slug }) => slug === step);
  if (!known) return null;
  const stage = STAGES[preset].find(({ slug }) => slug === known.stages[preset]);
  return { tag: `step:${known.slug}`, name: known.general ? (stage?.name ?? known.name) : known.name };
}
