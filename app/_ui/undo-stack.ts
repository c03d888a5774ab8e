/** Something that Ctrl Z takes back, or Ctrl Shift Z does again. */
export type Undoable = {
  /** a step that asks the server answers a promise of its end; what was pressed meanwhile follows after it */
  run: () => unknown;
};

const KEPT = 100;

/** What was done on this page, the latest last: acts of coding, which the server keeps too, what was typed into a text, and all others, which go with the page. */
const done: Undoable[] = [];
const undone: Undoable[] = [];

function push(stack: Undoable[], entry: Undoable): void {
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

/** Takes entries off that nobody can run any more. */
export function forget(entries: readonly Undoable[]): void {
  for (const entry of entries) {
    take(done, entry);
    take(undone, entry);
  }
}

/** What Ctrl Z would take back now. */
export function latestDone(): Undoable | undefined {
  return done.at(-1);
}

/** The step under way, if one waits for the server. */
let underWay: Promise<unknown> | null = null;

/** Each step begins when the one before it is through: two quick Ctrl Z go one after the other, and a redo finds what was undone. */
function inTurn(step: () => unknown): void {
  const running = underWay ? underWay.then(step) : step();
  if (!(running instanceof Promise)) return;
  const through = running.then(end, end);
  function end() {
    if (underWay === through) underWay = null;
  }
  underWay = through;
}

/** Takes an entry off, and runs it; one that ran already does nothing. */
export function runOnce(entry: Undoable): void {
  if (!done.includes(entry) && !undone.includes(entry)) return;
  forget([entry]);
  inTurn(entry.run);
}

/** Takes back the latest act of this page; `otherwise`: what is done where there is none. */
export function undoLatest(otherwise: () => unknown): void {
  inTurn(() => (done.pop()?.run ?? otherwise)());
}

/** Does again what was undone last on this page; `otherwise`: what is done where there is nothing. */
export function redoLatest(otherwise: () => unknown): void {
  inTurn(() => (undone.pop()?.run ?? otherwise)());
}
