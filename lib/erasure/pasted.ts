import { redactText } from "@/lib/privacy/redact-text";
import type { Span } from "@/lib/text/sentences";
import { type Runs, SHORTEST_RUN } from "./runs";
import { inOrder } from "./taken-out";
import { ERASED_WORDS } from "./vocabulary";

type Pasted = { texts: readonly string[]; quotes?: readonly string[]; stays?: (runs: Runs) => ReadonlySet<string> };

/** So many words one after the other are nobody's by chance. */
const RUN = 8;

/**
 * Takes out of a string what was pasted from these texts: every run of eight words or more that stands in one of them, whatever the case and the signs in
 * between, and each of `quotes` (of three words or more) that stands whole. What also stands in a text that stays (`stays`: which of these do, asked once and
 * only where something is found) is left: it is not theirs alone. For what researchers write: a memo, an example of a code, a finding.
 */
export function pastedFrom({ texts, quotes = [], stays = () => new Set() }: Pasted): (text: string) => string {
  const long = texts.flatMap((text) => runsOf(wordsOf(text), RUN).map(({ key }) => key));
  const short = quotes.map((quote) => wordsOf(quote)).filter((words) => words.length >= SHORTEST_RUN && words.length < RUN);
  const lengths = new Map<number, Set<string>>();
  for (const key of [...short.map(keyOf), ...long]) {
    const length = key.split(" ").length;
    lengths.set(length, (lengths.get(length) ?? new Set()).add(key));
  }
  let left: ReadonlySet<string> | null = null;
  const isLeft = (key: string) => {
    left ??= stays(lengths);
    return left.has(key);
  };
  return (text) => {
    if (lengths.size === 0) return text;
    const words = wordsOf(text);
    const found = [...lengths].flatMap(([length, known]) => runsOf(words, length).filter(({ key }) => known.has(key) && !isLeft(key)));
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
