import { familyOf } from "@/lib/keywords/family";
import { tokensIn } from "@/lib/language/tokens";
import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { wordsOf } from "@/lib/search/words";
import type { Span } from "@/lib/text/sentences";

/**
 * A term as it is looked for in one language: `key` its stems, `joined` these without spaces and hyphens, `content` those that are more than grammar
 * (all of them where none is), `search` an expression of SQLite's FTS5 that finds every passage in which it can stand.
 */
export type SoughtTerm = { language: TextLanguage; key: string; joined: string; content: string[]; search: string | null };

const SHORTEST_BEGINNING = 3;

/** A term in the stems of a language. Its beginnings are what the search index is asked for; the stems decide. */
export function soughtTerm(term: string, language: TextLanguage): SoughtTerm {
  const tools = toolsFor(language);
  const tokens = tokensIn(language, term, { start: 0, end: term.length });
  const stems = tokens.map(({ word }) => tools.stem(word));
  const telling = stems.filter((_, at) => !tools.isStopWord(tokens[at]?.word ?? ""));
  const key = stems.join(" ");
  const parts = tokens.flatMap(({ word }) => word.split("-"));
  const beginnings = parts.flatMap((part) => beginningOf(part, tools.stem(part)) ?? []);
  const apart = beginnings.length === parts.length && parts.length > 0 ? beginnings.join(" AND ") : null;
  const together = parts.length > 1 ? beginningOf(parts.join(""), familyOf(key, language, term)) : null;
  const search = apart && together ? `(${apart}) OR ${together}` : apart;
  return { language, key, joined: familyOf(key, language, term), content: telling.length > 0 ? telling : stems, search };
}

/** What every form of a word begins with, as the index knows words. */
function beginningOf(word: string, stem: string): string | null {
  let same = 0;
  while (same < word.length && word[same] === stem[same]) same += 1;
  const length = Math.max(Math.min(SHORTEST_BEGINNING, word.length), same > SHORTEST_BEGINNING + 1 ? same - 1 : same);
  const words = wordsOf(word.slice(0, length)).map((found) => found.word);
  return words.length === 0 ? null : `"${words.join(" ")}"*`;
}

/**
 * Where a term stands in a stretch of text, word for word by its stems, whether it is written in one word, with hyphens or in several; from one of its
 * places to the next, none over another.
 */
export function* placesOfTerm(text: string, stretch: Span, { language, joined }: SoughtTerm): Generator<Span> {
  if (joined === "") return;
  const { stem } = toolsFor(language);
  const tokens = tokensIn(language, text, stretch);
  const stems = tokens.map(({ word }) => familyOf(stem(word), language, word));
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endOfTerm(stems, at, joined);
    if (end === null) continue;
    yield { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
    at = end - 1;
  }
}

/** The token after a term that begins at one; null where it does not stand there. */
function endOfTerm(stems: readonly string[], from: number, joined: string): number | null {
  let rest = joined;
  for (let at = from; at < stems.length; at += 1) {
    const stem = stems[at] ?? "";
    if (stem === "" || !rest.startsWith(stem)) return null;
    rest = rest.slice(stem.length);
    if (rest === "") return at + 1;
  }
  return null;
}

/** Whether a phrase (by its stems) holds one of these stems. */
export function sharesStem(key: string, stems: ReadonlySet<string>): boolean {
  return key.split(" ").some((stem) => stems.has(stem) || stem.split("-").some((part) => stems.has(part)));
}
