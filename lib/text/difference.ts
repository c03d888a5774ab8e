import { type Hunk, hunksBetween } from "./align";

/** A stretch of words that two texts share, or that only the newer or only the older has. The parts without `added` make the old text, those without `removed` the new. */
export type TextPart = { kind: "same" | "added" | "removed"; text: string };

/** Words, numbers, each sign and each line end by itself, runs of spaces. */
const PIECES = /[\p{L}\p{N}\p{M}_]+(?:['’-][\p{L}\p{N}\p{M}_]+)*|\n|[^\S\n]+|[^\p{L}\p{N}\p{M}_\s]/gu;
/** In texts beyond this only whole lines are compared: their parts are more than anybody reads. */
const LONGEST_BY_WORD = 1_500_000;

/** The pieces that two texts are compared by, without a gap: joined they are the text again. */
export function piecesOf(text: string): string[] {
  return text.match(PIECES) ?? [];
}

/** What changed between two texts, word by word, in reading order; what was removed stands before what was added in its place. */
export function differenceOf(old: string, next: string): TextPart[] {
  const split = old.length + next.length > LONGEST_BY_WORD ? linesOf : piecesOf;
  const [before, after] = [split(old), split(next)];
  const parts: TextPart[] = [];
  const put = (kind: TextPart["kind"], pieces: readonly string[]) => {
    if (pieces.length > 0) parts.push({ kind, text: pieces.join("") });
  };
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of readable(hunksBetween(before, after), before)) {
    put("same", before.slice(at, oldStart));
    put("removed", before.slice(oldStart, oldEnd));
    put("added", after.slice(newStart, newEnd));
    at = oldEnd;
  }
  put("same", before.slice(at));
  return parts;
}

/** The lines of a text and the ends between them, each by itself, so that the last line is like any other: joined they are the text again. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]+|\n/g) ?? [];
}

/** Changes with only a space between them are shown as one. */
function readable(hunks: readonly Hunk[], before: readonly string[]): Hunk[] {
  const whole: Hunk[] = [];
  for (const hunk of hunks) {
    const last = whole.at(-1);
    const gap = last ? before.slice(last.oldEnd, hunk.oldStart).join("") : "";
    if (last && /^ *$/.test(gap)) Object.assign(last, { oldEnd: hunk.oldEnd, newEnd: hunk.newEnd });
    else whole.push({ ...hunk });
  }
  return whole;
}
