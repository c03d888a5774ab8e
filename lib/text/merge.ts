import { hunksBetween } from "./align";

export type ThreeTexts = {
  /** the text both began with */
  base: string;
  /** the text of whoever merges */
  ours: string;
  /** the text that is stored meanwhile */
  theirs: string;
};

/** Paragraphs that both changed, each in another way. `start` and `end` are where `ours` stands in the merged text (UTF-16, end exclusive); `line` and `lines` the same in lines. */
export type MergeConflict = ThreeTexts & { start: number; end: number; line: number; lines: number };

export type Merged = { text: string; conflicts: MergeConflict[] };

type Side = "ours" | "theirs";
type Edit = { side: Side; start: number; end: number; lines: string[] };
type Piece = { lines: string[]; conflict?: ThreeTexts };

/**
 * Merges two texts that began as one, by paragraph: a line is a paragraph. What only one changed is taken from them, what both changed alike is
 * taken once, paragraphs that both added at one place stand one after the other (the stored first). What both changed differently is a conflict:
 * the merged text keeps `ours` there and the conflict holds all three, so that no words of either are lost.
 */
export function mergeParagraphs({ base, ours, theirs }: ThreeTexts): Merged {
  const lines = base.split("\n");
  const groups = grouped([...editsOf(lines, ours.split("\n"), "ours"), ...editsOf(lines, theirs.split("\n"), "theirs")]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const group of groups) {
    pieces.push({ lines: lines.slice(at, group.start) }, settledGroup(lines, group));
    at = group.end;
  }
  pieces.push({ lines: lines.slice(at) });
  return laidOut(pieces);
}

export type Settlement = "ours" | "theirs" | "both";

/** The merged text once each conflict is settled, in their order: one side's words, or both, the stored ones first. Without a choice both are kept. */
export function settleConflicts({ text, conflicts }: Merged, choices: readonly Settlement[]): string {
  const lines = text.split("\n");
  conflicts
    .map((conflict, index) => ({ conflict, choice: choices[index] ?? "both" }))
    .toReversed()
    .forEach(({ conflict, choice }) => {
      const theirs = linesOf(conflict.theirs);
      const ours = linesOf(conflict.ours);
      const put = choice === "ours" ? ours : choice === "theirs" ? theirs : [...theirs, ...ours];
      lines.splice(conflict.line, conflict.lines, ...put);
    });
  return lines.join("\n");
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** One side's changes. As many lines for as many are changes of a line each, so that neighbours do not stand in each other's way. */
function editsOf(base: readonly string[], changed: readonly string[], side: Side): Edit[] {
  return hunksBetween(base, changed).flatMap(({ oldStart, oldEnd, newStart, newEnd }): Edit[] => {
    const lines = changed.slice(newStart, newEnd);
    if (oldEnd - oldStart !== lines.length) return [{ side, start: oldStart, end: oldEnd, lines }];
    return lines.map((line, index) => ({ side, start: oldStart + index, end: oldStart + index + 1, lines: [line] }));
  });
}

type Group = { start: number; end: number; edits: Edit[] };

/** Changes that lie on the same paragraphs, or add at the same place. Those that only touch each other stay apart: their order is plain. */
function grouped(edits: readonly Edit[]): Group[] {
  const groups: Group[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    const samePlace = last !== undefined && last.start === last.end && edit.start === edit.end && edit.start === last.start;
    if (last && (edit.start < last.end || samePlace)) {
      last.edits.push(edit);
      last.end = Math.max(last.end, edit.end);
    } else groups.push({ start: edit.start, end: edit.end, edits: [edit] });
  }
  return groups;
}

/** The base lines of a group as one side has them. */
function sideOf(base: readonly string[], { start, end, edits }: Group, side: Side): string[] {
  const lines: string[] = [];
  let at = start;
  for (const edit of edits.filter((one) => one.side === side)) {
    lines.push(...base.slice(at, edit.start), ...edit.lines);
    at = edit.end;
  }
  return [...lines, ...base.slice(at, end)];
}

function settledGroup(base: readonly string[], group: Group): Piece {
  const was = base.slice(group.start, group.end);
  const ours = sideOf(base, group, "ours");
  const theirs = sideOf(base, group, "theirs");
  const texts = { base: was.join("\n"), ours: ours.join("\n"), theirs: theirs.join("\n") };
  const changedBy = new Set(group.edits.map(({ side }) => side));
  if (!changedBy.has("theirs")) return { lines: ours };
  if (!changedBy.has("ours")) return { lines: theirs };
  if (goesOn(texts.theirs, texts.ours, texts.base)) return { lines: ours };
  if (goesOn(texts.ours, texts.theirs, texts.base)) return { lines: theirs };
  if (was.every((line) => line.trim() === "")) return { lines: oneAfterTheOther(theirs, ours) };
  return { lines: ours, conflict: texts };
}

/** Whether `more` is `less` with words added at its end, as after an answer that got lost on the way; nothing of `less` is lost in it then. */
function goesOn(less: string, more: string, base: string): boolean {
  return more === less || (less.startsWith(base) && more.startsWith(less) && less !== "");
}

/** What both added, the lines that they begin or end with alike only once. */
function oneAfterTheOther(first: readonly string[], second: readonly string[]): string[] {
  const most = Math.min(first.length, second.length);
  let head = 0;
  while (head < most && first[head] === second[head]) head++;
  let tail = 0;
  while (tail < most - head && first.at(-1 - tail) === second.at(-1 - tail)) tail++;
  return [...first.slice(0, first.length - tail), ...second.slice(head)];
}

function laidOut(pieces: readonly Piece[]): Merged {
  const lines = pieces.flatMap((piece) => piece.lines);
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const text = lines.join("\n");
  const conflicts: MergeConflict[] = [];
  let line = 0;
  for (const { lines: own, conflict } of pieces) {
    const start = Math.min(starts[line] ?? 0, text.length);
    if (conflict) conflicts.push({ ...conflict, start, end: start + own.join("\n").length, line, lines: own.length });
    line += own.length;
  }
  return { text, conflicts };
}
