import type { Point } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Tag } from "@/lib/suggestions/schema";
import type { Span } from "@/lib/text/sentences";

/** A highlight that exists, or a suggestion once rejected: nothing like it is proposed over the same words. */
export type Taken = Span & { point: Point | null; step: StepSlug | null; codeIds?: readonly string[] };
/** The tags that were refused for such words, wherever in the study they stood; none where nothing was. */
export type RefusedTags = (quote: string) => ReadonlySet<Tag>;

type Coded = Span & { point: Point | null; step: StepSlug | null; codeIds: string[] };

/** A point is taken by the same point, a step alone by the same step or by words coded without one; of codes only those are taken that are there. */
function saysIt({ point, step }: Coded, other: Taken): boolean {
  if (point !== null) return other.point === point;
  return step !== null && (other.step === step || other.step === null);
}

/** What is left of a proposal beside what is coded or was refused over its words; undefined where what it is about is taken. */
export function leftOf<P extends Coded>(proposal: P, taken: readonly Taken[], refused: ReadonlySet<Tag>): P | undefined {
  const over = taken.filter((other) => other.start < proposal.end && proposal.start < other.end);
  if (over.some((other) => saysIt(proposal, other))) return undefined;
  const { point, step } = proposal;
  if (point !== null && refused.has(`point:${point}`)) return undefined;
  const stepLeft = step !== null && refused.has(`step:${step}`) ? null : step;
  const codeIds = proposal.codeIds.filter((id) => !refused.has(`code:${id}`) && !over.some((other) => other.codeIds?.includes(id)));
  if (point === null && stepLeft === null && codeIds.length === 0) return undefined;
  return { ...proposal, step: stepLeft, codeIds };
}
