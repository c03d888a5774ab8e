import { asksByLabel, bareLabel, isGenericLabel, isNameLike, labelKey } from "./labels";
import type { LabelStyle } from "./line-labels";

/** One place where a label may stand; `afterBlank` where a blank line (or a new cue) comes before it. */
export type Candidate = { label: string; style: LabelStyle; afterBlank: boolean };

type Seen = { label: string; count: number; styles: Set<LabelStyle>; afterBlank: number };

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
  if (isGenericLabel(entry.label)) return entry.count > 1 || generics > 1;
  if (entry.styles.has("bracket") && entry.styles.size === 1) return entry.count > 2 && isNameLike(entry.label);
  if (entry.count > 1 && isNameLike(entry.label)) return true;
  if (entry.count < 3) return false;
  return ONLY_EMOJI.test(entry.label) || (LOWER_NAME.test(entry.label) && isNameLike(entry.label.toUpperCase()));
}

function hasShapeOf(anchors: Seen[], entry: Seen): boolean {
  const styles = new Set(anchors.flatMap((anchor) => [...anchor.styles]));
  if (![...entry.styles].some((style) => styles.has(style))) return false;
  const total = anchors.reduce((sum, anchor) => sum + anchor.count, 0);
  const spaced = anchors.reduce((sum, anchor) => sum + anchor.afterBlank, 0);
  return spaced < total * 0.8 || entry.afterBlank > 0;
}

/**
 * Which labels of a file are speakers: those that return and read as a name, or are generic; then such as stand once, have the shape of
 * the others and are a name (rule 12). "Note:", "Task 2:" and a sentence that ends in a colon are none.
 * Answers each key with the label to use; empty where the file is no transcript.
 */
export function acceptLabels(candidates: Candidate[], attendees: ReadonlySet<string> = new Set()): Map<string, string> {
  const seen = gather(candidates);
  const generics = [...seen.values()].filter((entry) => isGenericLabel(entry.label)).length;
  const anchors = [...seen].filter(([, entry]) => isAnchor(entry, generics, attendees));
  const accepted = new Map(anchors.map(([key, entry]) => [key, entry.label]));
  if (anchors.length === 0) return accepted;
  const shapes = anchors.map(([, entry]) => entry);
  for (const [key, entry] of seen) {
    if (accepted.has(key) || !hasShapeOf(shapes, entry)) continue;
    if (isNameLike(entry.label) || isGenericLabel(entry.label) || accepted.has(labelKey(withoutAside(entry.label))))
      accepted.set(key, entry.label);
  }
  for (const [key, label] of accepted) {
    const base = accepted.get(labelKey(withoutAside(label)));
    if (base !== undefined) accepted.set(key, base);
  }
  return accepted;
}

/** Where no label returns: two speakers or more in capitals or bold, every paragraph labelled, and somebody asks. A very short exchange. */
export function acceptShortExchange(candidates: (Candidate & { rest: string })[], paragraphs: number): Map<string, string> {
  const accepted = new Map<string, string>();
  const named = candidates.filter(({ label, style }) => isNameLike(label) && (style === "bold" || label === label.toUpperCase()));
  const complete = named.length === candidates.length && named.length >= 2 && named.length >= paragraphs;
  if (!complete || !named.some(({ rest, label }) => rest.includes("?") || asksByLabel(label))) return accepted;
  for (const { label } of named) accepted.set(labelKey(label), label.trim());
  return accepted;
}
