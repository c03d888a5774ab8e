import type { MergeConflict } from "@/lib/text/merge";
import type { Collision, Keep } from "./saved-text";

/** A collision and where its paragraphs stand in the text that is being written; `lines` is 0 where they were taken out of it. */
export type PlacedCollision = Collision & { start: number; end: number; lines: number };

type Change = { from: number; to: number; by: number };

export function placeCollisions(conflicts: readonly MergeConflict[]): PlacedCollision[] {
  return conflicts.map(({ ours, theirs, start, end, lines }, id) => ({ id, mine: ours, theirs, start, end, lines }));
}

/** Collisions after the user typed: they move along, and what was typed inside one belongs to it. */
export function followTyping(collisions: readonly PlacedCollision[], before: string, after: string): PlacedCollision[] {
  const change = changeBetween(before, after);
  return collisions.map((one) => {
    const start = movedBy(one.start, change, "start");
    const end = Math.max(start, movedBy(one.end, change, "end"));
    return { ...one, start, end, mine: after.slice(start, end), lines: one.lines || Number(end > start) };
  });
}

type Settling = { text: string; collisions: readonly PlacedCollision[]; id: number; keep: Keep };

/** The text with one collision ended, and the collisions that are left. Both kept means theirs, then mine. */
export function settleCollision({ text, collisions, id, keep }: Settling): { text: string; left: PlacedCollision[] } {
  const one = collisions.find((collision) => collision.id === id);
  const left = collisions.filter((collision) => collision.id !== id);
  if (!one || keep === "mine") return { text, left };
  const mine = text.slice(one.start, one.end);
  const put = keep === "theirs" ? one.theirs : [one.theirs, mine].filter((part) => part !== "").join("\n");
  const next = putLines(text, one, put);
  const by = next.length - text.length;
  const moved = left.map((other) => (other.start >= one.end ? { ...other, start: other.start + by, end: other.end + by } : other));
  return { text: next, left: moved };
}

function putLines(text: string, { start, end, lines }: PlacedCollision, put: string): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (lines === 0) {
    const atEnd = start === text.length && !before.endsWith("\n") && before !== "";
    if (put === "") return text;
    return atEnd ? `${before}\n${put}` : `${before}${put}\n${after}`;
  }
  if (put !== "") return before + put + after;
  return after.startsWith("\n") ? before + after.slice(1) : before.replace(/\n$/, "") + after;
}

function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (same < most - from && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { from, to: before.length - same, by: after.length - before.length };
}

function movedBy(at: number, { from, to, by }: Change, edge: "start" | "end"): number {
  if (at < from || (edge === "start" && at === from)) return at;
  if (at >= to) return at + by;
  return edge === "start" ? from : to + by;
}
