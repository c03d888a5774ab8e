import { tightSpan } from "@/lib/highlights/span";
import { firstChangeFrom, type TextChange } from "@/lib/text/changes";
import type { Span } from "@/lib/text/sentences";

type Spoken = Span & { speakerId: string };

export type MovedTurns<T extends Spoken> = { oldText: string; newText: string; turns: readonly T[]; changes: readonly TextChange[] };

/**
 * The turns of a transcript after its text was edited (rule 12). An edit inside a turn stays in it; what was typed between two turns is the earlier
 * one's; a turn whose words are all gone vanishes, and turns of one speaker that it stood between become one. Order is kept, none overlap.
 * Offsets in UTF-16 units; `turns` in the order of the text, `changes` as `changesBetween` tells them.
 */
export function moveTurns<T extends Spoken>({ turns, ...edit }: MovedTurns<T>): T[] {
  const { oldText, newText, changes } = edit;
  const moved: T[] = [];
  let from = 0;
  let gone = false;
  turns.forEach((turn, index) => {
    const start = Math.max(from, startAfter(turn.start, changes, newText));
    const next = turns[index + 1]?.start ?? oldText.length + 1;
    const end = Math.max(endAfter(turn.end, changes), typedBehind({ end: turn.end, next }, edit));
    const span = end > start ? tightSpan(newText, { start, end }) : null;
    const last = moved.at(-1);
    if (span && last && gone && last.speakerId === turn.speakerId && newText.slice(last.end, span.start).trim() === "") {
      moved[moved.length - 1] = { ...last, end: span.end };
    } else if (span) moved.push({ ...turn, ...span });
    gone = span === null || (gone && last === undefined);
    from = Math.max(from, span?.end ?? from);
  });
  return moved;
}

/** The change at an offset, undefined where there is none, and where the offset is now by the changes before it. */
function changeAt(changes: readonly TextChange[], offset: number): { change: TextChange | undefined; shifted: number } {
  const index = firstChangeFrom(changes, offset);
  const before = changes[index - 1];
  const change = changes[index];
  const shifted = before ? offset - before.oldEnd + before.newEnd : offset;
  return { change: change && change.oldStart <= offset ? change : undefined, shifted };
}

/** Where a turn's words begin now: words put right before them are theirs, unless they are lines of their own. */
function startAfter(offset: number, changes: readonly TextChange[], newText: string): number {
  const { change, shifted } = changeAt(changes, offset);
  if (!change) return shifted;
  return change.oldStart < offset || isLinesOfItsOwn(change, newText) ? change.newEnd : change.newStart;
}

function endAfter(offset: number, changes: readonly TextChange[]): number {
  const { change, shifted } = changeAt(changes, offset);
  return change ? change.newEnd : shifted;
}

function isLinesOfItsOwn({ oldStart, oldEnd, newStart, newEnd }: TextChange, newText: string): boolean {
  return oldStart === oldEnd && /\n\s*$/.test(newText.slice(newStart, newEnd));
}

type Gap = { end: number; next: number };

/** The end of what was typed behind a turn and before the next, with nothing that is no turn between; 0 where nothing was. */
function typedBehind({ end, next }: Gap, { oldText, newText, changes }: Omit<MovedTurns<Spoken>, "turns">): number {
  let typed = 0;
  for (let index = firstChangeFrom(changes, end); index < changes.length; index++) {
    const change = changes[index];
    if (!change || change.oldEnd > next || oldText.slice(end, change.oldStart).trim() !== "") break;
    if (change.oldStart === next && !isLinesOfItsOwn(change, newText)) break;
    if (change.oldStart >= end && newText.slice(change.newStart, change.newEnd).trim() !== "") typed = change.newEnd;
  }
  return typed;
}
