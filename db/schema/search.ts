import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { SearchFilter } from "@/lib/search/schema";
import { deletedAt, recordColumns, rowId } from "./columns";
import { documents } from "./interviews";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** What a search finds: one turn, or one paragraph of notes, by its place in the text. Its words are indexed under the same number in `passage_search` (FTS5, made by hand in the migration). */
export const passages = sqliteTable(
  "passages",
  {
    id: integer("id").primaryKey(),
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    speakerId: text("speaker_id"),
  },
  (table) => [
    index("passages_by_document").on(table.studyId, table.documentId),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);

/** A search that was kept under a name, with its filters. */
export const savedSearches = sqliteTable(
  "saved_searches",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    filter: text("filter", { mode: "json" }).$type<SearchFilter>().notNull(),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("saved_searches_in_study").on(table.studyId, table.id)],
);
