import { plural } from "@/app/_ui/plural";
import type { KeywordList } from "@/lib/keywords/schema";
import { languageName } from "@/lib/language/language-name";
import { UNDETERMINED } from "@/lib/language/vocabulary";

type Languages = KeywordList["languages"];

/** Which languages the words are of, where there are several, and in which of them no phrase can be told; null where all is one known language. */
export function languagesSentence(languages: Languages): string | null {
  const told = languages.filter(({ keyphrases }) => keyphrases);
  const untold = languages.filter(({ keyphrases }) => !keyphrases);
  const sentences = [told.length > 1 ? toldSentence(told) : null, untold.length > 0 ? untoldSentence(untold) : null].filter(Boolean);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

function toldSentence(told: Languages): string {
  const each = told.map(({ language, documents }) => `${languageName(language)} (${plural(documents, "text")})`);
  return `Said in ${each.join(", ")}: phrases of two languages are never counted together.`;
}

function untoldSentence(untold: Languages): string {
  const texts = untold.reduce((sum, { documents }) => sum + documents, 0);
  const known = untold.filter(({ language }) => language !== UNDETERMINED).map(({ language }) => languageName(language));
  const isKnown = known.length > 0;
  const where = isKnown ? `in ${known.join(", ")}` : "in a language that could not be told";
  const why = isKnown ? "Verbatim does not know its stems and stop words yet" : "its language can be put right in the interview";
  return `${plural(texts, "text")} ${where} ${texts === 1 ? "gives" : "give"} no phrases: ${why}. The words are found in Search.`;
}
