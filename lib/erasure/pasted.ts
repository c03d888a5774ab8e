import { redactText } from "@/lib/privacy/redact-text";
import type { Span } from "@/lib/text/sentences";
import { inOrder } from "./taken-out";
import { ERASED_WORDS } from "./vocabulary";

/** So many words one after the other are nobody's by chance. */
const RUN = 5;

/**
 * Takes out of a string what was pasted from these texts: every run of five words or more that stands in one of them, whatever the case and the signs in
 * between, and each of `quotes` (of three words or more) that stands whole. For what researchers write: a memo, an example of a code, a finding.
 */
export function pastedFrom(texts: readonly string[], quotes: readonly string[] = []): (text: string) => string {
  const runs = new Set(texts.flatMap((text) => runsOf(wordsOf(text), RUN).map(({ key }) => key)));
  const short = quotes.map((quote) => wordsOf(quote)).filter((words) => words.length >= 3 && words.length < RUN);
  const lengths = new Map<number, Set<string>>();
  for (const words of short) {
    const ofLength = lengths.get(words.length) ?? new Set<string>();
    lengths.set(words.length, ofLength.add(keyOf(words)));
  }
  if (runs.size > 0) lengths.set(RUN, runs);
  return (text) => {
    if (lengths.size === 0) return text;
    const words = wordsOf(text);
    const found = [...lengths].flatMap(([length, known]) => runsOf(words, length).filter(({ key }) => known.has(key)));
    return found.length === 0
      ? text
      : redactText(text, inOrder(found.map(({ start, end }) => ({ start, end, placeholder: ERASED_WORDS })))).text;
  };
}

type Word = Span & { plain: string };

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: match[0].toLowerCase().replaceAll("’", "'"),
  }));
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(" ");
}

function runsOf(words: readonly Word[], length: number): (Span & { key: string })[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((first, at) => {
    const run = words.slice(at, at + length);
    return { start: first.start, end: run.at(-1)?.end ?? first.end, key: keyOf(run) };
  });
}
