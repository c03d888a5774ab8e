import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ShareQuery } from "@/lib/shares/schema";
import { SHARE_VIEWS } from "@/lib/shares/vocabulary";
import { recordColumns, rowId } from "./columns";
import { studies } from "./studies";

/** Links to one view of a study for people without a place in it. The token is kept as it is, so that the link can be copied again; it opens a view without names. */
export const shares = sqliteTable(
  "shares",
  {
    ...recordColumns(),
    id: rowId(),
    studyId: text("study_id")
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    view: text("view", { enum: SHARE_VIEWS }).notNull(),
    title: text("title").notNull(),
    /** the filter of the view, as it stood when it was shared */
    query: text("query", { mode: "json" }).$type<ShareQuery>().notNull(),
    /** 128 random bits */
    token: text("token").notNull(),
    expiresAt: text("expires_at").notNull(),
    revokedAt: text("revoked_at"),
    opened: integer("opened").notNull().default(0),
    lastOpenedAt: text("last_opened_at"),
  },
  (table) => [uniqueIndex("shares_by_token").on(table.token), index("shares_in_study").on(table.studyId, table.createdAt)],
);
