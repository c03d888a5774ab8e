import { asksByLabel, labelKey } from "./labels";
import { type LineLabel, readLineLabel } from "./line-labels";

/** Who answers where only the one who asks has a label. */
export const ANSWERING = "Participant";

const NUMBERED = /^\S+ ?\d{1,3}$/;
const ASIDE_WORD = /^(?:note|nb|task|question|scenario)$/i;

/** What a session's protocol adds and nobody says: a note in brackets, a heading, the numbered task of a section. */
export function isAside(paragraph: string): boolean {
  const text = paragraph.trim();
  if (/^\([^()]*\)\.?$/.test(text) || /^\[[^[\]]*\]$/.test(text) || /^#{1,6}\s/.test(text)) return true;
  const label = readLineLabel(text)?.label ?? "";
  return text.length < 200 && !text.includes("\n") && (NUMBERED.test(label) || ASIDE_WORD.test(label));
}

export type Unlabelled = { from: "line" | "paragraph" };

/**
 * Whether only whoever asks has a label in this file (a think-aloud protocol): then what follows without one is the participant's.
 * Answers whether their words begin on the next line or, where blank lines part the speeches, in the next paragraph. Null for any other file.
 */
export function unlabelledSpeech(lines: string[], labels: (LineLabel | null)[], accepted: ReadonlyMap<string, string>): Unlabelled | null {
  if (accepted.size === 0 || ![...accepted.keys()].every(asksByLabel)) return null;
  const own = labels.flatMap((found, index) => (found && accepted.has(labelKey(found.label)) ? [index] : []));
  const spaced = own.filter((index) => (lines[index + 1] ?? "").trim() === "").length;
  const from = spaced * 2 >= own.length ? "paragraph" : "line";
  const first = own[0] ?? 0;
  const at = new Set(own);
  const isUnlabelled = lines.some((line, index) => index > first && line.trim() !== "" && !at.has(index));
  return isUnlabelled ? { from } : null;
}
