import { integer, text } from "drizzle-orm/sqlite-core";
import { madeBy } from "./users";

/** The id of a row: UUIDv7 text, so that ids sort by the time they were made. */
export const rowId = () => text("id").primaryKey();

/** What every stored item records: its version, when it was made and changed (ISO 8601, UTC), and by whom. */
export const recordColumns = () => ({
  version: integer("version").notNull().default(1),
  createdAt: text("created_at").notNull(),
  updatedAt: text("updated_at").notNull(),
  createdBy: madeBy(),
});

/** Deleted items stay in the file until they are purged, so that a deletion can be taken back. */
export const deletedAt = () => text("deleted_at");
