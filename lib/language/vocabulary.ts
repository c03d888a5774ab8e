/** The languages whose stems and stop words Verbatim knows, by ISO 639-1. */
export const LANGUAGES = ["en", "es", "fr", "de", "pt", "it", "nl"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a text is written in: one of ours, another one by its ISO 639-1 code, or "und" where none can be told. */
export type TextLanguage = Language | (string & {});
export const UNDETERMINED = "und";

/** Whether a text in this language gets keyphrases: its stems and stop words are known. */
export function isKnownLanguage(language: TextLanguage): language is Language {
  return (LANGUAGES as readonly string[]).includes(language);
}
