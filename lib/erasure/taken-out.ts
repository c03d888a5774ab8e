import { PARTICLES } from "@/lib/privacy/common-words";
import { findNames } from "@/lib/privacy/names";
import { redactionOf, type StringRedaction } from "@/lib/privacy/redact-strings";
import { redactText } from "@/lib/privacy/redact-text";
import type { Span } from "@/lib/text/sentences";
import { ERASED_WORDS } from "./vocabulary";

type Replaced = Span & { placeholder: string };

/** How one person is taken out of every string of a study. `mayHold` is quick, and says no only where nothing of theirs can stand. */
export type TakenOut = StringRedaction & { mayHold: (text: string) => boolean; parts: string[] };

const THEIRS = "theirs";

/**
 * Takes a person out of texts: their names as `findNames` knows them (whole, turned round, each part, without regard to accents), and `words` (addresses,
 * numbers) as they stand. `others` are the names of everybody else: a part that several share is left, since it tells of nobody.
 */
export function takenOutOf({ names, others, words }: Record<"names" | "others" | "words", readonly string[]>): TakenOut {
  const roster = [
    ...names.map((name) => ({ name, code: THEIRS, isHere: false })),
    ...others.map((name, at) => ({ name, code: `other ${at}`, isHere: false })),
  ];
  const exact = redactionOf(words.map((one) => ({ words: one, placeholder: ERASED_WORDS })));
  const parts = partsOf([...names, ...words]);
  const shape = parts.length === 0 ? null : new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|"), "iu");
  const mayHold = (text: string) => shape !== null && (shape.test(text) || (HIGH.test(text) && shape.test(plain(text))));

  function find(text: string): Replaced[] {
    if (!mayHold(text)) return [];
    const named = findNames(text, roster).filter(({ code }) => code === THEIRS);
    return inOrder([...exact.find(text), ...named.map(({ start, end }) => ({ start, end, placeholder: ERASED_WORDS }))]);
  }
  const whole = (text: string) => redactText(text, find(text)).text;
  const cut = redactionOf([...names, ...words].map((one) => ({ words: one, placeholder: ERASED_WORDS }))).cut;
  return { find, whole, cut: (text) => cut(whole(text)), deep: (value) => deepWith(value, whole), mayHold, parts };
}

/** Every string in a JSON value, and every name of a field, put through `change`. */
export function deepWith<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => deepWith(one, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), deepWith(one, change)])) as T;
}

const HIGH = /\P{ASCII}/u;

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("ł", "l");
}

/** The letters by which a text that names them is told, as they are written and without accents; what is shorter than two tells nothing. */
function partsOf(words: readonly string[]): string[] {
  const letters = words.flatMap((one) => one.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const telling = letters.filter((part) => part.length > 1 && !PARTICLES.has(part.toLowerCase()));
  return [...new Set(telling.flatMap((part) => [part, plain(part)]))];
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
