let last: Promise<unknown> = Promise.resolve();

/** Runs the writes about an interview one after the other, undos among them: each goes against what the one before it left. */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const run = last.then(write);
  last = run.catch(() => undefined);
  return run;
}
