import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

const MOST = 20;
const kept = new WeakMap<Db, Map<string, { stamp: string; value: unknown }>>();

/** Does costly work on the database once until anything in it changes, by whichever connection. The value must not be changed by who gets it. */
export function remembered<T>(db: Db, key: string, work: () => T): T {
  const stamp = stampOf(db);
  const values = kept.get(db) ?? new Map<string, { stamp: string; value: unknown }>();
  kept.set(db, values);
  const known = values.get(key);
  if (known?.stamp === stamp) return known.value as T;
  const value = work();
  values.delete(key);
  values.set(key, { stamp, value });
  const [oldest] = values.keys();
  if (values.size > MOST && oldest !== undefined) values.delete(oldest);
  return value;
}

/** Other than before after every change: SQLite counts those of other connections, and the rows that this one changed. */
function stampOf(db: Db): string {
  const others = db.get<{ data_version: number }>(sql`pragma data_version`);
  const own = db.get<{ changes: number }>(sql`select total_changes() as changes`);
  return `${others.data_version} ${own.changes}`;
}
