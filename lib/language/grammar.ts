import { isKnownLanguage, type TextLanguage } from "@/lib/language/vocabulary";
import { wordListsOf } from "@/lib/language/word-lists";

const NONE: ReadonlySet<string> = new Set();

/** Words of a language other than English that turn round what follows them ("ningún", "kein"); none where the language is not ours. */
export function negators(language: TextLanguage): ReadonlySet<string> {
  return isKnownLanguage(language) && language !== "en" ? wordListsOf(language).negators : NONE;
}

/** Words of a language other than English after which another thought begins ("pero", "aber"). */
export function turnWords(language: TextLanguage): ReadonlySet<string> {
  return isKnownLanguage(language) && language !== "en" ? wordListsOf(language).turns : NONE;
}
