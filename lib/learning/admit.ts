import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Proposal, Tag } from "@/lib/suggestions/schema";
import type { Span } from "@/lib/text/sentences";
import { saidKeys } from "./said-keys";
import type { Said } from "./tags";

/** What must not be proposed for which words: tags by the digest of the words (`saidKeys`). */
export type Refused = ReadonlyMap<string, ReadonlySet<Tag>>;

/** A highlight that stands in the text. */
export type Mark = Span & Said;

/** The tags refused for these words, or for any sentence of them, by any of several refusals. */
export function refusedFor(quote: string, ...refusals: readonly Refused[]): Set<Tag> {
  const tags = new Set<Tag>();
  if (refusals.every(({ size }) => size === 0)) return tags;
  for (const key of saidKeys(quote)) for (const refused of refusals) for (const tag of refused.get(key) ?? []) tags.add(tag);
  return tags;
}

type Judged = Span & { point: Point | null; step: StepSlug | null };

/**
 * Whether a highlight says it already: one over the same words with the same point; of a proposal without a point, also one with the same step
 * (a failure may be proposed where only the step is marked).
 */
export function isMarked({ start, end, point, step }: Judged, marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) => mark.start < end && mark.end > start && (mark.point === point || (point === null && step !== null && mark.step === step)),
  );
}

/**
 * What of a proposal may be made: without codes that a highlight over the same words carries, and without the tags refused (`no`). Null where
 * its point (or, without one, its step) is refused, where a highlight says it already, or where nothing is left of it.
 */
export function admitted<P extends Pick<Proposal, "point" | "step" | "codeIds"> & Span>(
  proposal: P,
  { marks, no }: { marks: readonly Mark[]; no: ReadonlySet<Tag> },
): P | null {
  if (isMarked(proposal, marks)) return null;
  const { point, step } = proposal;
  if (no.has(point === null ? `step:${step}` : `point:${point}`)) return null;
  const over = marks.filter((mark) => mark.start < proposal.end && mark.end > proposal.start);
  const carried = new Set(over.flatMap(({ codeIds }) => codeIds));
  const codeIds = (proposal.codeIds ?? []).filter((id) => !carried.has(id) && !no.has(`code:${id}`));
  const left = { ...proposal, step: no.has(`step:${step}`) ? null : step, codeIds };
  return left.point === null && left.step === null && codeIds.length === 0 ? null : left;
}
