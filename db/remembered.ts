import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** What is remembered: of which kind, by which name, and how many of a kind at most (the ones used last). */
type Named = { of: string; name: string; most?: number };
type Kept = { stamp: string; value: unknown };

const MOST = 20;
const kept = new WeakMap<Db, Map<string, Map<string, Kept>>>();

/**
 * Does costly work on the database once until anything in it changes, by whichever connection. The value must not be changed by who gets it. Within a
 * transaction the work is always done: what it finds there may be rolled back.
 */
export function remembered<T>(db: Db, { of, name, most = MOST }: Named, work: () => T): T {
  if (inTransaction(db)) return work();
  return known(shelf(db, of), { stamp: stampOf(db), name, most }, work);
}

/** Does costly work that rests on nothing but what is `asked` once until something else is asked under its name, whatever else changes in the database. */
export function rememberedFor<T>(db: Db, { asked, of, name, most = MOST }: Named & { asked: unknown }, work: () => T): T {
  return known(shelf(db, of), { stamp: digestOf(asked), name, most }, work);
}

function digestOf(asked: unknown): string {
  return createHash("sha256").update(JSON.stringify(asked)).digest("base64");
}

function known<T>(values: Map<string, Kept>, { stamp, name, most }: { stamp: string; name: string; most: number }, work: () => T): T {
  const before = takeFresh(values, name, stamp);
  const value = before ? (before.value as T) : work();
  values.set(name, { stamp, value });
  const [oldest] = values.keys();
  if (values.size > most && oldest !== undefined) values.delete(oldest);
  return value;
}

/** Takes out what is kept under a name. What is out of date is let go at once: it never lies in memory beside what takes its place. */
function takeFresh(values: Map<string, Kept>, name: string, stamp: string): Kept | null {
  const known = values.get(name);
  values.delete(name);
  return known?.stamp === stamp ? known : null;
}

function shelf(db: Db, kind: string): Map<string, Kept> {
  const kinds = kept.get(db) ?? new Map<string, Map<string, Kept>>();
  kept.set(db, kinds);
  const values = kinds.get(kind) ?? new Map<string, Kept>();
  kinds.set(kind, values);
  return values;
}

/** A transaction's own handle has no connection of its own to ask; the database's says whether one is under way on it. */
function inTransaction(db: Db): boolean {
  const client: unknown = "$client" in db ? db.$client : null;
  return !(typeof client === "object" && client !== null && "inTransaction" in client && client.inTransaction === false);
}

/** Other than before after every change: SQLite counts those of other connections, and the rows that this one changed. */
export function stampOf(db: Db): string {
  const others = db.get<{ data_version: number }>(sql`pragma data_version`);
  const own = db.get<{ changes: number }>(sql`select total_changes() as changes`);
  return `${others.data_version} ${own.changes}`;
}
