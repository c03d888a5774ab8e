import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { saidWords } from "@/lib/suggestions/said-words";
import { rootOf } from "@/lib/text/stems";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tokensOf } from "@/lib/text/tokens";

/** A quote by its telling words: their roots, each once, and how they were said. */
export type Telling = { id: string; roots: readonly string[] };

/** Quotes that say nearly the same, and the words that they share, strongest first. */
export type Cluster = { ids: string[]; terms: string[] };

/** Cosine of the telling words from which two quotes stand together. */
const ALIKE = 0.3;
const MOST_TERMS = 3;
/** A word that most of a large group says tells nothing apart, and would make every quote a neighbour of every other. */
const COMMON_SHARE = 0.2;
const COMMON_AT_LEAST = 12;

/** The roots of a quote's words that are neither grammar nor filler, those of each language apart; `surface` remembers how a root was first said. */
export function tellingRoots(quote: string, surface: Map<string, string>, language: TextLanguage = "en"): string[] {
  const roots = new Set<string>();
  for (const { word, root } of tellingWords(quote, language)) {
    roots.add(root);
    if (!surface.has(root)) surface.set(root, word);
  }
  return [...roots];
}

function tellingWords(quote: string, language: TextLanguage): { word: string; root: string }[] {
  if (language !== "en") {
    const tools = toolsFor(language);
    return saidWords(quote, 0, quote.length, language).filter(
      ({ word }) => word.length > 2 && !tools.isStopWord(word) && !tools.isFiller(word),
    );
  }
  const words = tokensOf(quote).filter(({ word }) => word.length > 2 && !isStopWord(word) && !isSpokenFiller(word));
  return words.map(({ word }) => ({ word, root: rootOf(word) }));
}

/**
 * Puts alike quotes side by side: each joins the cluster of the earlier quote that it is most like (cosine of its telling words, weighted by how rare
 * they are in the group, more than `alike`), else begins one. In the order given, the clearest first, so that the same input gives the same clusters; single ones
 * stand together at the end, without terms. Linear in the words but for those that many share.
 */
export function clusterQuotes(quotes: readonly Telling[], surface: ReadonlyMap<string, string>, alike = ALIKE): Cluster[] {
  const weights = rarities(quotes);
  const leaders: { members: Telling[]; length: number }[] = [];
  const ledBy = new Map<string, number[]>();
  for (const quote of quotes) {
    const length = Math.sqrt(quote.roots.reduce((sum, root) => sum + (weights.get(root) ?? 0) ** 2, 0));
    const nearest = nearestLeader(quote, { length, leaders, ledBy, weights, alike });
    if (nearest !== null) {
      leaders[nearest]?.members.push(quote);
      continue;
    }
    for (const root of quote.roots) lead(ledBy, root, leaders.length);
    leaders.push({ members: [quote], length });
  }
  const groups = leaders.filter(({ members }) => members.length > 1);
  const single = leaders.filter(({ members }) => members.length === 1).flatMap(({ members }) => members);
  const named = groups.map(({ members }) => ({ ids: members.map(({ id }) => id), terms: sharedTerms(members, { weights, surface }) }));
  return single.length === 0 ? named : [...named, { ids: single.map(({ id }) => id), terms: [] }];
}

function lead(ledBy: Map<string, number[]>, root: string, leader: number): void {
  const list = ledBy.get(root);
  if (list) list.push(leader);
  else ledBy.set(root, [leader]);
}

type Leaders = {
  length: number;
  leaders: readonly { length: number }[];
  ledBy: ReadonlyMap<string, readonly number[]>;
  weights: ReadonlyMap<string, number>;
  alike: number;
};

function nearestLeader({ roots }: Telling, { length, leaders, ledBy, weights, alike }: Leaders): number | null {
  const products = new Map<number, number>();
  for (const root of roots) {
    const weight = (weights.get(root) ?? 0) ** 2;
    if (weight === 0) continue;
    for (const at of ledBy.get(root) ?? []) products.set(at, (products.get(at) ?? 0) + weight);
  }
  let [best, found]: [number, number | null] = [alike, null];
  for (const [at, product] of products) {
    const cosine = product / (length * (leaders[at]?.length ?? 1) || 1);
    if (cosine > best) [best, found] = [cosine, at];
  }
  return found;
}

/** How much each word tells apart: the logarithm of how rare it is. Words of one quote alone join nothing; those of very many are left out. */
function rarities(quotes: readonly Telling[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { roots } of quotes) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const common = Math.max(COMMON_AT_LEAST, quotes.length * COMMON_SHARE);
  const weights = new Map<string, number>();
  for (const [root, count] of counts) if (count <= common) weights.set(root, Math.log(1 + quotes.length / count));
  return weights;
}

function sharedTerms(
  members: readonly Telling[],
  { weights, surface }: { weights: ReadonlyMap<string, number>; surface: ReadonlyMap<string, string> },
): string[] {
  const counts = new Map<string, number>();
  for (const { roots } of members) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const score = (root: string) => (counts.get(root) ?? 0) * (weights.get(root) ?? 0);
  return [...counts.keys()]
    .filter((root) => (counts.get(root) ?? 0) > 1 && weights.has(root))
    .sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map((root) => surface.get(root) ?? root);
}
