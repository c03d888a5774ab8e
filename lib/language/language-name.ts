import { UNDETERMINED } from "@/lib/language/vocabulary";

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** A language as it is called in English: "German"; what is no language code stays as it is. */
export function languageName(language: string): string {
  if (language === UNDETERMINED) return "a language that could not be told";
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

/** A language as a page marks words of it, for those who hear them read out; nothing where it could not be told. */
export function spokenLanguage(language: string): string | undefined {
  return language === UNDETERMINED ? undefined : language;
}
