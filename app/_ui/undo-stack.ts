/** Something that Ctrl Z takes back, or Ctrl Shift Z does again. */
export type Undoable = {
  run: () => void;
  /** when it was remembered, on the page's clock */
  at?: number;
};

const KEPT = 100;

/** What was done on this page, the latest last: acts of coding, which the server keeps too, and all others, which go with the page. */
const done: Undoable[] = [];
const undone: Undoable[] = [];

function push(stack: Undoable[], entry: Undoable): void {
  entry.at = performance.now();
  stack.push(entry);
  if (stack.length > KEPT) stack.shift();
}

function take(stack: Undoable[], entry: Undoable): void {
  const position = stack.indexOf(entry);
  if (position >= 0) stack.splice(position, 1);
}

/** Remembers a new act: what was undone before it can no longer be redone. */
export function rememberDone(entry: Undoable): void {
  undone.length = 0;
  push(done, entry);
}

/** Remembers what was done again. */
export function rememberRedone(entry: Undoable): void {
  push(done, entry);
}

/** Remembers what was undone, to be done again. */
export function rememberUndone(entry: Undoable): void {
  push(undone, entry);
}

/** Takes an entry off, and runs it; one that ran already does nothing. */
export function runOnce(entry: Undoable): void {
  if (!done.includes(entry) && !undone.includes(entry)) return;
  take(done, entry);
  take(undone, entry);
  entry.run();
}

/** Takes back the latest act of this page. Answers whether there was one. */
export function undoLatest(): boolean {
  const latest = done.at(-1);
  if (latest) runOnce(latest);
  return latest !== undefined;
}

/** Does again what was undone last on this page. Answers whether there was something. */
export function redoLatest(): boolean {
  const latest = undone.at(-1);
  if (latest) runOnce(latest);
  return latest !== undefined;
}

/** When the act was done that would be undone or redone next, on the page's clock; never, where there is none. */
export function latestAt(way: "undo" | "redo"): number {
  return (way === "undo" ? done : undone).at(-1)?.at ?? Number.NEGATIVE_INFINITY;
}
