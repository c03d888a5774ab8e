import type { Choice } from "@/lib/suggestions/choose";
import type { Evidence } from "@/lib/suggestions/evidence";
import type { SaidWord } from "@/lib/suggestions/said-words";
import type { Reason } from "@/lib/suggestions/schema";

type Judged = { choice: Choice; evidence: ReadonlyMap<string, Evidence>; said: readonly SaidWord[] };

const MOST_REASONS = 6;
const LEAST_WEIGHT = 0.15;

/** The words that decided, as they stand in the text, with the sum of what they pushed the chosen tags by; strongest first. */
export function reasonsFor(text: string, sentences: readonly Judged[]): Reason[] {
  const pushed = new Map<string, number>();
  for (const { choice, evidence, said } of sentences) {
    for (const { from, to, weight } of choice.tags.flatMap((tag) => evidence.get(tag)?.pushes ?? [])) {
      const term = text.slice(said[from]?.start ?? 0, said[to]?.end ?? 0).replace(/\s+/g, " ");
      if (term !== "") pushed.set(term, (pushed.get(term) ?? 0) + weight);
    }
  }
  return [...pushed]
    .map(([term, weight]) => ({ term, weight: Math.round(weight * 100) / 100 }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS);
}
