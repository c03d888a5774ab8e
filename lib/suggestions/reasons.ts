import type { Choice } from "@/lib/suggestions/choose";
import type { Evidence } from "@/lib/suggestions/evidence";
import type { SaidWord } from "@/lib/suggestions/said-words";
import type { Reason } from "@/lib/suggestions/schema";

type Judged = { choice: Choice; evidence: ReadonlyMap<string, Evidence>; said: readonly SaidWord[] };

const MOST_REASONS = 6;
/** However much speaks for it, what speaks against it the most is told too. */
const MOST_FOR = 5;
const LEAST_WEIGHT = 0.15;

/** By term and tag, what the words pushed each chosen tag by. */
function pushedBy(text: string, sentences: readonly Judged[]): Map<string, Map<string, number>> {
  const pushed = new Map<string, Map<string, number>>();
  for (const { choice, evidence, said } of sentences) {
    for (const tag of choice.tags) {
      for (const { from, to, weight } of evidence.get(tag)?.pushes ?? []) {
        const term = text.slice(said[from]?.start ?? 0, said[to]?.end ?? 0).replace(/\s+/g, " ");
        const byTag = pushed.get(term) ?? new Map<string, number>();
        pushed.set(term, byTag.set(tag, (byTag.get(tag) ?? 0) + weight));
      }
    }
  }
  pushed.delete("");
  return pushed;
}

function byStrength(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1);
}

/**
 * The words that decided, as they stand in the text, strongest first: `weight` is the sum of what they pushed the chosen tags by (below 0: against),
 * `tag` the one they pushed most. At most six, and where anything speaks against it, one of them does.
 */
export function reasonsFor(text: string, sentences: readonly Judged[]): Reason[] {
  const reasons = [...pushedBy(text, sentences)]
    .map(([term, byTag]) => {
      const [tag = ""] = [...byTag].reduce((most, one) => (Math.abs(one[1]) > Math.abs(most[1]) ? one : most), ["", 0] as [string, number]);
      const weight = [...byTag.values()].reduce((sum, value) => sum + value, 0);
      return { term, weight: Math.round(weight * 100) / 100, tag };
    })
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort(byStrength);
  const against = reasons.filter(({ weight }) => weight < 0);
  const shown = reasons.slice(0, MOST_REASONS);
  if (against.length === 0 || shown.some(({ weight }) => weight < 0)) return shown;
  return [...reasons.slice(0, MOST_FOR), ...against.slice(0, 1)];
}
