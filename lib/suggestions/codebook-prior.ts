import { keyIn, rootIn } from "@/lib/language/roots";
import { tokensIn } from "@/lib/language/tokens";
import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { tokensOf } from "@/lib/text/tokens";
import type { SaidWord } from "./said-words";

/** What a code says of itself. */
export type CodeText = { id: string; name: string; definition: string; whenToUse: string; example: string };
type RootWeights = ReadonlyMap<string, readonly { tag: string; weight: number }[]>;
/** For each root, how much it speaks for which tags: in each language that was asked for, since the codebook is read with the stems of the text. */
export type CodebookPrior = { codes: readonly CodeText[]; rootsIn: Map<TextLanguage, RootWeights> };

const NAME_SHARE = 1.3;
const DEFINITION_WEIGHT = 0.4;
const EXAMPLE_WEIGHT = 0.3;

/** Roots of the words that carry a meaning, as `saidWords` gives them. */
function rootsOf(text: string, language: TextLanguage): Set<string> {
  const { isStopWord, isFiller } = toolsFor(language);
  const isEmpty = (word: string) => isStopWord(word) || isFiller(word);
  const roots = tokensIn(language, text, { start: 0, end: text.length }).flatMap(({ word }) => {
    const root = rootIn(language, word);
    return isEmpty(word) || isEmpty(root) || root.length <= 2 ? [] : [keyIn(language, root)];
  });
  return new Set(roots);
}

/** Weights of one code's words: its name's words share 1.3, a word of its definition has 0.4, of its example 0.3; each counts once. */
function weightsOf({ name, definition, whenToUse, example }: CodeText, language: TextLanguage): Map<string, number> {
  const weights = new Map<string, number>();
  for (const root of rootsOf(example, language)) weights.set(root, EXAMPLE_WEIGHT);
  for (const root of rootsOf(`${definition} ${whenToUse}`, language)) weights.set(root, DEFINITION_WEIGHT);
  const named = rootsOf(name, language);
  const share = NAME_SHARE / Math.max(named.size, tokensOf(name).length / 2);
  for (const root of named) weights.set(root, Math.max(DEFINITION_WEIGHT, share));
  return weights;
}

/** What the codebook says before anybody has coded anything: roots of names, definitions and examples; a root of many codes says less. */
export function codebookPrior(codes: readonly CodeText[]): CodebookPrior {
  return { codes, rootsIn: new Map() };
}

function rootWeights({ codes, rootsIn }: CodebookPrior, language: TextLanguage): RootWeights {
  const known = rootsIn.get(language);
  if (known) return known;
  const weighed = new Map<string, { tag: string; weight: number }[]>();
  for (const code of codes) {
    for (const [root, weight] of weightsOf(code, language)) {
      const list = weighed.get(root) ?? [];
      weighed.set(root, list);
      list.push({ tag: `code:${code.id}`, weight });
    }
  }
  for (const list of weighed.values()) {
    const shared = 1 / Math.sqrt(list.length);
    for (const entry of list) entry.weight *= shared;
  }
  rootsIn.set(language, weighed);
  return weighed;
}

/** Which codes a sentence matches, by which of its words (index), and how much; a root counts once. */
export function matchCodes(words: readonly SaidWord[], prior: CodebookPrior): { tag: string; at: number; weight: number }[] {
  const weights = rootWeights(prior, words[0]?.language ?? "en");
  const seen = new Set<string>();
  return words.flatMap((word, at) => {
    const entries = seen.has(word.root) ? undefined : weights.get(word.root);
    if (entries === undefined) return [];
    seen.add(word.root);
    return entries.map(({ tag, weight }) => ({ tag, at, weight }));
  });
}
