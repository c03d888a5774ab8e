import { literalPattern } from "@/lib/text/literal-pattern";
import { COMMON_WORDS } from "./common-words";

/** Words that were taken out of a text, and what stands for them. */
export type RedactedWords = { words: string; placeholder: string };

export type StringRedaction = {
  /** a string with each of the words, standing alone, replaced */
  whole: (text: string) => string;
  /** the same for a string that was cut out of a text and may begin or end amid such words: what is left of them there goes too */
  cut: (text: string) => string;
  /** `whole` for every string in a JSON value */
  deep: <T>(value: T) => T;
  /** where the words stand, for replacing them in a text with offsets */
  find: (text: string) => { start: number; end: number; placeholder: string }[];
};

/** A name that is a word too goes only as it was written: "Will", and not every "will". */
const isSensitive = (words: string) => words.length < 3 || COMMON_WORDS.has(words.toLowerCase());
const escaped = (words: string) => literalPattern(words).replace(/\s+/gu, "\\s+");
const LETTER = /[\p{L}\p{N}]/u;
/** Less of a word than this tells nobody anything. */
const TELLING = 3;

/** How words that were taken out of one text are taken out of everything that quotes it: as whole words, without regard to case unless they are common ones, the longest first. */
export function redactionOf(redacted: readonly RedactedWords[]): StringRedaction {
  const placeholders = new Map(redacted.map(({ words, placeholder }) => [plain(words), placeholder]));
  const longestFirst = [...new Set(redacted.map(({ words }) => words))].sort((a, b) => b.length - a.length);
  const [strict, loose] = [longestFirst.filter(isSensitive), longestFirst.filter((words) => !isSensitive(words))];
  const shapes = [shapeOf(loose, "giu"), shapeOf(strict, "gu")].filter((shape) => shape !== null);
  const placeholderOf = (words: string) => placeholders.get(plain(words)) ?? "[redacted]";

  const whole = (text: string) => shapes.reduce((rest, shape) => rest.replace(shape, placeholderOf), text);
  function deep<T>(value: T): T {
    if (typeof value === "string") return whole(value) as T;
    if (Array.isArray(value)) return value.map(deep) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one)])) as T;
  }
  return {
    whole,
    cut: (text) => whole(withoutCutEnd(withoutCutStart(text, longestFirst), longestFirst)),
    deep,
    find: (text) => inOrder(shapes.flatMap((shape) => [...text.matchAll(shape)].map((match) => spanOf(match, placeholderOf)))),
  };
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/gu, " ");
}

function shapeOf(words: readonly string[], flags: string): RegExp | null {
  if (words.length === 0) return null;
  const alone = words.map((one) => {
    const first = LETTER.test(one.charAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
    // a genitive without an apostrophe keeps its s
    const last = LETTER.test(one.charAt(one.length - 1)) ? "(?=s?(?![\\p{L}\\p{N}]))" : "";
    return `${first}${escaped(one)}${last}`;
  });
  return new RegExp(alone.join("|"), flags);
}

function spanOf(match: RegExpExecArray, placeholderOf: (words: string) => string) {
  return { start: match.index, end: match.index + match[0].length, placeholder: placeholderOf(match[0]) };
}

function inOrder<T extends { start: number; end: number }>(spans: T[]): T[] {
  const kept: T[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/** "nna.berg@example.org, she said" without what is left of the address. */
function withoutCutStart(text: string, words: readonly string[]): string {
  const length = longestCut(words, (one, left) => {
    const rest = one.slice(one.length - left);
    return startsWith(text, rest) && !LETTER.test(text.charAt(left)) && !isWhole(rest, words);
  });
  return text.slice(length);
}

function withoutCutEnd(text: string, words: readonly string[]): string {
  const length = longestCut(words, (one, left) => {
    const rest = one.slice(0, left);
    return startsWith(text.slice(text.length - left), rest) && !LETTER.test(text.charAt(text.length - left - 1)) && !isWhole(rest, words);
  });
  return text.slice(0, text.length - length);
}

/** How much of one of the words is left at an end of a text; 0 where nothing is. */
function longestCut(words: readonly string[], isCut: (one: string, left: number) => boolean): number {
  for (const one of words) {
    for (let left = one.length - 1; left >= TELLING; left -= 1) if (isCut(one, left)) return left;
  }
  return 0;
}

function startsWith(text: string, words: string): boolean {
  return text.slice(0, words.length).toLowerCase() === words.toLowerCase();
}

/** What is left may be another of the words, whole: that one is replaced, not cut. */
function isWhole(rest: string, words: readonly string[]): boolean {
  return words.some((one) => one.toLowerCase() === rest.toLowerCase());
}
