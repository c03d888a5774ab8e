import { rootOf } from "@/lib/text/stems";
import { isEmptyNoun, isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tokensOf } from "@/lib/text/tokens";

const WORDS_SHOWN = 5;
const LEAST_QUOTES = 2;

/**
 * For each group of texts the words that stand in more of it than of the others, as they are most often written, the most telling first: by the share of
 * its texts that hold the word, less the largest share in another group. Only words that at least two of its texts hold.
 */
export function groupWords(groups: readonly (readonly string[])[]): string[][] {
  const counted = groups.map(countRoots);
  return counted.map((own, at) =>
    [...own.holding]
      .filter(([, texts]) => texts >= LEAST_QUOTES)
      .map(([root, texts]) => ({ root, telling: texts / own.texts - Math.max(0, ...shareElsewhere(counted, { root, at })) }))
      .filter(({ telling }) => telling > 0)
      .sort((a, b) => b.telling - a.telling || (a.root < b.root ? -1 : 1))
      .slice(0, WORDS_SHOWN)
      .map(({ root }) => own.forms.get(root) ?? root),
  );
}

type Counted = { texts: number; holding: Map<string, number>; forms: Map<string, string> };

function shareElsewhere(counted: readonly Counted[], { root, at }: { root: string; at: number }): number[] {
  return counted.filter((_, other) => other !== at).map(({ holding, texts }) => (holding.get(root) ?? 0) / Math.max(1, texts));
}

function countRoots(texts: readonly string[]): Counted {
  const holding = new Map<string, number>();
  const forms = new Map<string, string>();
  for (const text of texts) {
    const roots = new Map<string, string>();
    for (const { word } of tokensOf(text)) {
      if (word.length < 3 || isStopWord(word) || isSpokenFiller(word) || isEmptyNoun(word)) continue;
      roots.set(rootOf(word), word);
    }
    for (const [root, form] of roots) {
      holding.set(root, (holding.get(root) ?? 0) + 1);
      if (!forms.has(root) || form.length < (forms.get(root)?.length ?? 0)) forms.set(root, form);
    }
  }
  return { texts: texts.length, holding, forms };
}
