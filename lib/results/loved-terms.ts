import { rootOf } from "@/lib/text/stems";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tokensOf } from "@/lib/text/tokens";

/** A word by its root, as most people say it, and how many say it. */
export type LovedTerm = { root: string; term: string; people: number };

const TERMS = 12;

/** A word counts as loved from so many fans, or this share of those who named a benefit; of very few fans one will do. */
const FEWEST = 2;
const SMALLEST_SHARE = 0.05;
const VERY_FEW = 4;

/** What is said of any product says nothing of what is loved in this one. */
const OF_ANYTHING = new Set([
  "product",
  "tool",
  "app",
  "application",
  "softwar",
  "platform",
  "system",
  "servic",
  "benefit",
  "main",
  "use",
  "user",
  "work",
  "help",
  "love",
  "abl",
  "allow",
  "featur",
  "great",
  "good",
  "best",
  "easi",
  "nice",
]);

/** The roots of a text's telling words, each with the form it first stands in; grammar and words said of any product are left out. */
export function rootsOf(text: string): Map<string, string> {
  const roots = new Map<string, string>();
  for (const { word } of tokensOf(text)) {
    if (word.length < 3 || isStopWord(word) || isSpokenFiller(word) || !/\p{L}/u.test(word)) continue;
    const root = rootOf(word);
    if (!OF_ANYTHING.has(root) && !roots.has(root)) roots.set(root, word);
  }
  return roots;
}

/** What those who would be very disappointed love: the words that most of them name as their main benefit, each person once (Rahul Vohra's engine, step c). */
export function lovedTerms(benefits: readonly string[]): LovedTerm[] {
  const found = new Map<string, { people: number; forms: Map<string, number> }>();
  for (const text of benefits) {
    for (const [root, form] of rootsOf(text)) {
      const term = found.get(root) ?? { people: 0, forms: new Map<string, number>() };
      found.set(root, term);
      term.people += 1;
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    }
  }
  const fewest = benefits.length < VERY_FEW ? 1 : Math.max(FEWEST, Math.ceil(benefits.length * SMALLEST_SHARE));
  return [...found]
    .filter(([, { people }]) => people >= fewest)
    .map(([root, { people, forms }]) => ({ root, people, term: commonest(forms) }))
    .sort((a, b) => b.people - a.people || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS);
}

/** The loved words that a text says, most loved first. */
export function lovedIn(text: string, loved: readonly LovedTerm[]): string[] {
  const roots = rootsOf(text);
  return loved.filter(({ root }) => roots.has(root)).map(({ term }) => term);
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? "";
}
