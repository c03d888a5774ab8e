import { actionDone } from "./action";
import { isItself } from "./itself";
import type { Activity } from "./schema";

/** The same act by the same person on the same thing, one after the other: `what` tells them together ("coded 14 highlights"). Newest first, as the entries. */
export type ActivityRun = { first: Activity; last: Activity; count: number; what: string; fields: string[] };

/** Longer apart than this, the same act is told anew. */
const PAUSE_MS = 30 * 60_000;

/** Entries, the newest first, with those of one go told together. */
export function groupActivity(items: readonly Activity[]): ActivityRun[] {
  const runs: ActivityRun[] = [];
  for (const item of items) {
    const before = runs.at(-1);
    if (before && isOneGo(before.last, item)) {
      before.last = item;
      before.count += 1;
      before.what = doneOften(item, before.count);
      before.fields = [...new Set([...before.fields, ...item.fields])];
    } else runs.push({ first: item, last: item, count: 1, what: actionDone(item.action), fields: item.fields });
  }
  return runs;
}

/** One thing that was changed four times is not four things. */
function doneOften({ action, thing }: Activity, count: number): string {
  return thing && isItself({ action, kind: thing.kind }) ? `${actionDone(action)} ${count} times` : actionDone(action, count);
}

function isOneGo(newer: Activity, older: Activity): boolean {
  return (
    newer.action === older.action &&
    newer.who.kind === older.who.kind &&
    newer.who.id === older.who.id &&
    newer.thing?.id === older.thing?.id &&
    newer.study?.id === older.study?.id &&
    newer.at.slice(0, 10) === older.at.slice(0, 10) &&
    Date.parse(newer.at) - Date.parse(older.at) <= PAUSE_MS
  );
}
