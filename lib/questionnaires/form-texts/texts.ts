import { DE } from "./de";
import { EN, type FormTexts } from "./en";
import { ES } from "./es";
import { FR } from "./fr";

const BY_LANGUAGE: Record<string, FormTexts> = { en: EN, de: DE, fr: FR, es: ES };

/** Languages that the respondent's page speaks by itself; a questionnaire in another has its own words and these in English. */
export const FORM_LANGUAGES = ["en", "de", "fr", "es"] as const;

/** What the respondent's page says by itself, in the questionnaire's language ("de-AT" is German); English where it is none of ours. */
export function formTexts(language: string): FormTexts {
  return BY_LANGUAGE[language.slice(0, 2).toLowerCase()] ?? EN;
}

/** A text with its braces filled in. */
export function fillIn(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
