import { sql } from "drizzle-orm";
import type { Db } from "./types";

/** The number of the schema that the open file carries (its `user_version`: how many migrations made it). */
export function schemaVersion(db: Db): number {
  const row = db.get<{ user_version: number }>(sql`pragma user_version`);
  return row?.user_version ?? 0;
}
