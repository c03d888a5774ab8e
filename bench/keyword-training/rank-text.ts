import { collectCandidates } from "@/lib/keywords/candidates";
import { featureRows } from "@/lib/keywords/features";
import type { Ranker } from "@/lib/keywords/rank";
import { dropNested } from "@/lib/keywords/select";
import { factsOf } from "@/lib/keywords/text-facts";
import { wordsOf } from "@/lib/keywords/words";

/** The keys of a text's best phrases under a ranker that is not the shipped one: the extractor's own steps on a short written text. */
export function rankedKeys(text: string, { logit, common }: Ranker, limit: number): string[] {
  const words = wordsOf(text, [{ start: 0, end: text.length }]);
  const candidates = collectCandidates(words);
  const rows = featureRows(factsOf(words, { positions: true, common }), candidates);
  const scored = candidates.map((candidate, i) => ({ ...candidate, score: logit(rows[i] ?? new Float64Array()) }));
  const best = scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  return dropNested(best, limit).map(({ key }) => key);
}
