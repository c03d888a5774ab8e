import type { TextLanguage } from "@/lib/language/vocabulary";
import { tellingRoots } from "./clusters";

type Text = { quote: string; language?: TextLanguage };

/**
 * The text most like a quote among some others: cosine of the telling words, each once and weighted by how rare it is among them. Null where no telling
 * word is shared. `similarity` is 0 to 1; of equals the first is taken.
 */
export function closestText<T extends Text>({ quote, language }: Text, others: readonly T[]): { found: T; similarity: number } | null {
  const surface = new Map<string, string>();
  const own = new Set(tellingRoots(quote, surface, language));
  const known = others.map((one) => ({ one, roots: tellingRoots(one.quote, surface, one.language) }));
  const counts = new Map<string, number>();
  for (const { roots } of known) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const weight = (root: string) => Math.log(1 + (known.length + 1) / (1 + (counts.get(root) ?? 0))) ** 2;
  const length = (roots: Iterable<string>) => Math.sqrt([...roots].reduce((sum, root) => sum + weight(root), 0));
  const ownLength = length(own);
  let best: { found: T; similarity: number } | null = null;
  for (const { one, roots } of known) {
    const shared = roots.filter((root) => own.has(root)).reduce((sum, root) => sum + weight(root), 0);
    const similarity = shared === 0 ? 0 : shared / (ownLength * length(roots));
    if (similarity > (best?.similarity ?? 0)) best = { found: one, similarity: Math.min(1, similarity) };
  }
  return best;
}
