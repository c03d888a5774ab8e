import { rootOf } from "@/lib/text/stems";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tokensOf } from "@/lib/text/tokens";
import type { SaidWord } from "./said-words";

/** What a code says of itself. */
export type CodeText = { id: string; name: string; definition: string; whenToUse: string; example: string };
/** For each root, how much it speaks for which tags. */
export type CodebookPrior = ReadonlyMap<string, readonly { tag: string; weight: number }[]>;

const NAME_SHARE = 1.3;
const DEFINITION_WEIGHT = 0.4;
const EXAMPLE_WEIGHT = 0.3;

function isEmpty(word: string): boolean {
  return isStopWord(word) || isSpokenFiller(word);
}

function rootsIn(text: string): Set<string> {
  const words = tokensOf(text).map((token) => token.word);
  return new Set(words.map(rootOf).filter((root, i) => !isEmpty(words[i] ?? "") && !isEmpty(root) && root.length > 2));
}

/** Weights of one code's words: its name's words share 1.3, a word of its definition has 0.4, of its example 0.3; each counts once. */
function weightsOf({ name, definition, whenToUse, example }: CodeText): Map<string, number> {
  const weights = new Map<string, number>();
  for (const root of rootsIn(example)) weights.set(root, EXAMPLE_WEIGHT);
  for (const root of rootsIn(`${definition} ${whenToUse}`)) weights.set(root, DEFINITION_WEIGHT);
  const named = rootsIn(name);
  const share = NAME_SHARE / Math.max(named.size, tokensOf(name).length / 2);
  for (const root of named) weights.set(root, Math.max(DEFINITION_WEIGHT, share));
  return weights;
}

/** What the codebook says before anybody has coded anything: roots of names, definitions and examples; a root of many codes says less. */
export function codebookPrior(codes: readonly CodeText[]): CodebookPrior {
  const prior = new Map<string, { tag: string; weight: number }[]>();
  for (const code of codes) {
    for (const [root, weight] of weightsOf(code)) {
      const list = prior.get(root) ?? [];
      prior.set(root, list);
      list.push({ tag: `code:${code.id}`, weight });
    }
  }
  for (const list of prior.values()) {
    const shared = 1 / Math.sqrt(list.length);
    for (const entry of list) entry.weight *= shared;
  }
  return prior;
}

/** Which codes a sentence matches, by which of its words (index), and how much; a root counts once. */
export function matchCodes(words: readonly SaidWord[], prior: CodebookPrior): { tag: string; at: number; weight: number }[] {
  const seen = new Set<string>();
  return words.flatMap((word, at) => {
    const entries = seen.has(word.root) ? undefined : prior.get(word.root);
    if (entries === undefined) return [];
    seen.add(word.root);
    return entries.map(({ tag, weight }) => ({ tag, at, weight }));
  });
}
