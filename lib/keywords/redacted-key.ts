import { tokensIn } from "@/lib/language/tokens";
import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";

/** Whether a phrase's stems hold words that were taken out of a text, or are themselves among these. */
export function isOfRedacted(key: string, language: TextLanguage, redacted: readonly string[]): boolean {
  const { stem } = toolsFor(language);
  return redacted.some((words) => {
    const stems = tokensIn(language, words, { start: 0, end: words.length }).map(({ word }) => stem(word));
    if (stems.length === 0) return false;
    const [own, theirs] = [` ${key} `, ` ${stems.join(" ")} `];
    return own.includes(theirs) || theirs.includes(own);
  });
}
