import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { rootOf } from "@/lib/text/stems";

/** The root of a lower-case word in a language: its stem, in English with irregular verbs brought home. */
export function rootIn(language: TextLanguage, word: string): string {
  return language === "en" ? rootOf(word) : toolsFor(language).stem(word);
}

/** A root as a key that no other language shares: "es:preci". English ones stand as they are. */
export function keyIn(language: TextLanguage, root: string): string {
  return language === "en" ? root : `${language}:${root}`;
}
