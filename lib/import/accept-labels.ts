import { asksByLabel, bareLabel, isGenericLabel, isNameLike, labelKey } from "./labels";
import type { LabelStyle } from "./line-labels";

/** One place where a label may stand; `afterBlank` where a blank line (or a new cue) comes before it. */
export type Candidate = { label: string; style: LabelStyle; afterBlank: boolean };

type Seen = { label: string; count: number; styles: Set<LabelStyle>; afterBlank: number };

/** More labels than any conversation has: a log or a list of keys, not a transcript. */
const MOST_SPEAKERS = 500;
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+$/u;
const LOWER_NAME = /^[\p{Ll}\p{N}_.-]{2,30}$/u;

function gather(candidates: Candidate[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { label, style, afterBlank } of candidates) {
    const key = labelKey(label);
    const entry = seen.get(key) ?? { label: label.trim(), count: 0, styles: new Set(), afterBlank: 0 };
    entry.count += 1;
    entry.styles.add(style);
    if (afterBlank) entry.afterBlank += 1;
    seen.set(key, entry);
  }
  return seen;
}

/** "MEL, TYPING" and "Mel (on the phone)" are Mel where Mel speaks in the file; "Chua, Mel" stays. */
function withoutAside(label: string): string {
  return bareLabel(label).replace(/\s*[,(].*$/, "");
}

/** Labels that carry the file: names that return, and labels such as Interviewer or P1 that can be nothing else. */
function isAnchor(entry: Seen, generics: number, attendees: ReadonlySet<string>): boolean {
  if (attendees.has(labelKey(entry.label))) return true;
  if (isGenericLabel(entry.label))
    return entry.count > 1 || generics > 1 || (asksByLabel(entry.label) && bareLabel(entry.label).length > 2);
  if (entry.styles.has("bracket") && entry.styles.size === 1) return entry.count > 2 && isNameLike(entry.label);
  if (entry.count > 1 && isNameLike(entry.label)) return true;
  if (entry.count < 3) return false;
  return ONLY_EMOJI.test(entry.label) || (LOWER_NAME.test(entry.label) && isNameLike(entry.label.toUpperCase()));
}

/** "Tarefa 2" that stands once heads a section, in whatever language: people who have a number speak more than once. */
function isNumberedHeading({ label, count }: Seen): boolean {
  return count === 1 && /\d$/.test(bareLabel(label)) && !isGenericLabel(label);
}

/** The shape of a file's labels, as a test for one more: a style that is in use, and a blank line before it where the others have one. */
function shapeOf(anchors: Seen[]): (entry: Seen) => boolean {
  const styles = new Set(anchors.flatMap((anchor) => [...anchor.styles]));
  const total = anchors.reduce((sum, anchor) => sum + anchor.count, 0);
  const spaced = anchors.reduce((sum, anchor) => sum + anchor.afterBlank, 0);
  return (entry) => [...entry.styles].some((style) => styles.has(style)) && (spaced < total * 0.8 || entry.afterBlank > 0);
}

/**
 * Which labels of a file are speakers: those that return and read as a name, or are generic; then such as stand once, have the shape of
 * the others and are a name (rule 12). "Note:", "Task 2:" and a sentence that ends in a colon are none.
 * Answers each key with the label to use; empty where the file is no transcript (no label returns, or over 500 do).
 */
export function acceptLabels(candidates: Candidate[], attendees: ReadonlySet<string> = new Set()): Map<string, string> {
  const seen = gather(candidates);
  const generics = [...seen.values()].filter((entry) => isGenericLabel(entry.label)).length;
  const anchors = [...seen].filter(([, entry]) => isAnchor(entry, generics, attendees));
  const accepted = new Map(anchors.map(([key, entry]) => [key, entry.label]));
  if (anchors.length === 0) return accepted;
  const hasShape = shapeOf(anchors.map(([, entry]) => entry));
  for (const [key, entry] of seen) {
    if (accepted.has(key) || !hasShape(entry) || isNumberedHeading(entry)) continue;
    if (isNameLike(entry.label) || isGenericLabel(entry.label) || accepted.has(labelKey(withoutAside(entry.label))))
      accepted.set(key, entry.label);
  }
  for (const [key, label] of accepted) {
    const base = accepted.get(labelKey(withoutAside(label)));
    if (base !== undefined) accepted.set(key, base);
  }
  return accepted.size > MOST_SPEAKERS ? new Map() : accepted;
}

/**
 * Where no label returns, a very short exchange: at least two names, every paragraph (or cue) labelled, and somebody asks.
 * Names in plain small letters must begin with the question, or any list of keywords would do.
 */
export function acceptShortExchange(candidates: (Candidate & { rest: string })[], paragraphs: number): Map<string, string> {
  const named = candidates.filter(({ label }) => isNameLike(label));
  const complete = named.length === candidates.length && named.length >= paragraphs;
  const marked = named.every(({ label, style }) => style === "bold" || label === label.toUpperCase());
  const asks = marked ? named.some(({ rest }) => rest.includes("?")) : (named[0]?.rest.endsWith("?") ?? false);
  const accepted = new Map(named.map(({ label }) => [labelKey(label), label.trim()]));
  return complete && asks && accepted.size > 1 ? accepted : new Map();
}
