import { sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { actingPerson } from "@/db/acting";
import type { Preferences } from "@/lib/preferences/schema";

/**
 * The people of the workbench. `local`, whom the first migration puts in, is its one owner until there is a team, and afterwards whoever turned it on:
 * what was made before stays theirs. An e-mail address (lower case) is there once they can sign in.
 */
export const users = sqliteTable("users", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").unique("users_by_email"),
  /** looks after the workspace: people, backups, settings of the whole; owner of every study */
  admin: integer("admin", { mode: "boolean" }).notNull().default(false),
  /** since when they can no longer sign in; their rows stay theirs */
  disabledAt: text("disabled_at"),
  /** how this person works: which letter gives which command, for instance */
  preferences: text("preferences", { mode: "json" }).$type<Preferences>(),
  createdAt: text("created_at").notNull(),
  updatedAt: text("updated_at"),
});

/** Whoever acts when a row is written: drizzle takes a column's default before any `$defaultFn`, so the default itself is asked each time. */
const maker = sql`'local'`;
Object.defineProperty(maker, "queryChunks", { get: () => [sql.raw(`'${actingPerson().replaceAll("'", "''")}'`)] });

/** The column that every stored item names its maker in. */
export const madeBy = () =>
  text("created_by")
    .notNull()
    .default(maker)
    .references(() => users.id);
