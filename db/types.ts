import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type * as schema from "./schema";

/** The storage ring's one handle; every db function takes it first. A transaction (`tx`) is one too. */
export type Db = BetterSQLite3Database<typeof schema>;
