import type { TextLanguage } from "@/lib/language/vocabulary";
import type { SentenceTerms } from "@/lib/meaning/terms";
import { partOf } from "@/lib/meaning/terms";
import { saidWords } from "@/lib/suggestions/said-words";

const MOST_SHARED = 12;

/** The words of a sentence, as they stand in it, that another one has too (whatever their endings) and that mean something; each once, in order. */
export function sharedForms(sentence: string, asked: SentenceTerms, language: TextLanguage): string[] {
  const forms = new Map<string, string>();
  for (const word of saidWords(sentence, 0, sentence.length, language)) {
    if (partOf(word) !== "bearing" || !asked.has(word.root)) continue;
    const form = sentence.slice(word.start, word.end);
    if (!forms.has(form.toLowerCase())) forms.set(form.toLowerCase(), form);
  }
  return [...forms.values()].slice(0, MOST_SHARED);
}
