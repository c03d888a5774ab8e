import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Preferences } from "@/lib/preferences/schema";

/** Who made a row. Today one built-in owner, `local`, whom the first migration puts in; a team can come later without rewriting history. */
export const users = sqliteTable("users", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** how this person works: which letter gives which command, for instance */
  preferences: text("preferences", { mode: "json" }).$type<Preferences>(),
  createdAt: text("created_at").notNull(),
});

/** The column that every stored item names its maker in. */
export const madeBy = () =>
  text("created_by")
    .notNull()
    .default("local")
    .references(() => users.id);
