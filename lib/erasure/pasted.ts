import { redactText } from "@/lib/privacy/redact-text";
import type { Span } from "@/lib/text/sentences";
import { inOrder } from "./taken-out";
import { ERASED_WORDS } from "./vocabulary";

type Pasted = { texts: readonly string[]; quotes?: readonly string[]; stays?: (words: string) => boolean };

/** So many words one after the other are nobody's by chance. */
const RUN = 8;

/**
 * Takes out of a string what was pasted from these texts: every run of eight words or more that stands in one of them, whatever the case and the signs in
 * between, and each of `quotes` (of three words or more) that stands whole. What also stands in a text that stays (`stays`, asked with the plain words of
 * `plainWords`) is left: it is not theirs alone. For what researchers write: a memo, an example of a code, a finding.
 */
export function pastedFrom({ texts, quotes = [], stays = () => false }: Pasted): (text: string) => string {
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
    const found = [...lengths].flatMap(([length, known]) => runsOf(words, length).filter(({ key }) => known.has(key) && !stays(key)));
    return found.length === 0
      ? text
      : redactText(text, inOrder(found.map(({ start, end }) => ({ start, end, placeholder: ERASED_WORDS })))).text;
  };
}

/** A text as its words in lower case, a space before and after each: what `stays` looks for a run in. */
export function plainWords(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, " ")
    .replace(/(^| )'+/g, "$1");
  return ` ${words.trim()} `;
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
