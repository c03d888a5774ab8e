import { eld } from "eld/extrasmall";
import { type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";

/** What a text is written in, told from its first 1,000 characters; "und" where that cannot be told. */
export function languageOf(text: string): TextLanguage {
  const found = eld.detect(text.slice(0, 1000));
  return found.isReliable() && found.language !== "" ? found.language : UNDETERMINED;
}
