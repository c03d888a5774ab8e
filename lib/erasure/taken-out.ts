import { COMMON_WORDS, PARTICLES } from "@/lib/privacy/common-words";
import { nameFinder } from "@/lib/privacy/names";
import { redactionOf, type StringRedaction } from "@/lib/privacy/redact-strings";
import { redactText } from "@/lib/privacy/redact-text";
import { unspacedParts } from "@/lib/privacy/unspaced-names";
import { literalPattern } from "@/lib/text/literal-pattern";
import type { Span } from "@/lib/text/sentences";
import { ERASED_WORDS } from "./vocabulary";

type Replaced = Span & { placeholder: string };

/** How one person is taken out of every string of a study. `mayHold` is quick, and says no only where nothing of theirs can stand. */
export type TakenOut = StringRedaction & { mayHold: (text: string) => boolean; parts: string[] };

const THEIRS = "theirs";

type Known = Record<"names" | "others" | "words", readonly string[]> & { labels?: readonly string[] };

/**
 * Takes a person out of texts: their names as `nameFinder` knows them (whole, turned round, each part, without regard to accents), `words` (addresses,
 * numbers) and `labels` (by which alone they are known) as they stand. `others` are the names of everybody else: a part that several share is left, since
 * it tells of nobody. In texts that they took part in, `present` are the names of the others there: of these alone a shared part may tell. Elsewhere a
 * part of a name is taken for it only with a capital (where its script has them), or standing by itself in a file's name, and never where it is a word too
 * (Mark Price's "Price").
 */
export function takenOutOf({ names, others, words, labels = [], present }: Known & { present?: readonly string[] }): TakenOut {
  const isHere = present !== undefined;
  const beside = new Set(present);
  const roster = [
    ...names.map((name) => ({ name, code: THEIRS, isHere })),
    ...others.map((name, at) => ({ name, code: `other ${at}`, isHere: isHere && beside.has(name) })),
  ];
  const namesIn = nameFinder(roster);
  const exact = redactionOf(words.map((one) => ({ words: one, placeholder: ERASED_WORDS })));
  const called =
    labels.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.map(literalPattern).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const parts = partsOf([...(isHere ? names : names.map((name) => rareIn(name, others))), ...words, ...labels]);
  const shape = shapeOf(parts, names.flatMap(unspacedParts));
  const mayHold = (text: string) => shape !== null && (shape.test(text) || (HIGH.test(text) && shape.test(plain(text))));

  function find(text: string): Replaced[] {
    if (!mayHold(text)) return [];
    const named = namesIn(text).filter((one) => one.code === THEIRS && (isHere || tells(text, one)));
    const written =
      called === null ? [] : [...text.matchAll(called)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    return inOrder([...exact.find(text), ...[...named, ...written].map(({ start, end }) => ({ start, end, placeholder: ERASED_WORDS }))]);
  }
  const whole = (text: string) => redactText(text, find(text)).text;
  const cut = redactionOf([...names, ...labels, ...words].map((one) => ({ words: one, placeholder: ERASED_WORDS }))).cut;
  return { find, whole, cut: (text) => cut(whole(text)), deep: (value) => deepWith(value, whole), mayHold, parts };
}

/** Whether a name outside of their own texts can mean them: a whole one always, a part by its capital or alone in its string, unless it is a word too. */
function tells(text: string, { start, end }: Span): boolean {
  const found = text.slice(start, end);
  const words = found.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length > 1) return true;
  return !COMMON_WORDS.has(found.toLowerCase()) && (/^[\p{Lu}\p{Lo}]/u.test(found) || !/\s/u.test(text.trim()));
}

/** Every string in a JSON value, and every name of a field, put through `change`. */
export function deepWith<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => deepWith(one, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), deepWith(one, change)])) as T;
}

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const HIGH = /\P{ASCII}/u;

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("ł", "l");
}

/** The letters by which a text that names them is told, as they are written and without accents; what is shorter than two tells nothing. */
function partsOf(words: readonly string[]): string[] {
  const letters = words.flatMap((one) => one.match(LETTERS) ?? []);
  const telling = letters.filter((part) => part.length > 1 && !PARTICLES.has(part.toLowerCase()));
  return [...new Set(telling.flatMap((part) => [part, plain(part)]))];
}

/** Of a name the parts that nobody else bears, where there are such: of others a text that does not hold these too tells of nobody. */
function rareIn(name: string, others: readonly string[]): string {
  const borne = new Set(others.flatMap((other) => other.split(/[\s,]+/u)).flatMap(namedBy));
  const rare = (name.match(LETTERS) ?? []).filter((part) => !borne.has(plain(part).toLowerCase()));
  return partsOf(rare).length === 0 ? name : rare.join(" ");
}

/** What a part of a name answers to: itself, or the halves around its hyphen. */
function namedBy(part: string): string[] {
  const words = (part.match(LETTERS) ?? []).map((word) => plain(word).toLowerCase());
  return words.length === 1 ? words : words.filter((word) => word.length > 2);
}

/** Any of these as a word of its own, before a genitive's s too, or of `unspaced` wherever they stand. The letters are looked for first: that is quick. */
function shapeOf(parts: readonly string[], unspaced: readonly string[]): RegExp | null {
  if (parts.length === 0) return null;
  const any = `(?:${parts.map(literalPattern).join("|")})`;
  const anywhere = unspaced.map((part) => `|${literalPattern(part)}`).join("");
  return new RegExp(`${any}(?<![\\p{L}\\p{M}]${any})(?=s?(?![\\p{L}\\p{M}]))${anywhere}`, "iu");
}

/** Spans in the order of the text; of two that overlap the one that begins first, the longer, and never less than both cover. */
export function inOrder(spans: readonly Replaced[]): Replaced[] {
  const kept: Replaced[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return kept;
}
