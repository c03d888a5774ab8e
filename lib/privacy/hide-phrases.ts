import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Telling } from "./find-identities";
import { hideAll } from "./hidden-mark";

type Item = Record<string, unknown>;

/** Where a phrase stands by itself, as it is said or by its stems. */
const PHRASES = new Set(["key", "mergedInto", "merged", "phrase", "said"]);

/** What is about a phrase of a language (listed, pinned, merged): one that gives somebody away gives way to marks, wherever it is named. */
export function asPhrase(item: Item, isTelling: Telling | undefined): Item {
  const { key, language } = item;
  if (!isTelling || typeof key !== "string" || typeof language !== "string") return item;
  const hide = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(hide);
    return typeof one === "string" && isTelling(one, language as TextLanguage) ? hideAll(one) : one;
  };
  return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, PHRASES.has(name) ? hide(one) : one]));
}
