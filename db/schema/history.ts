import { blob, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ActionChange, ActionKind } from "@/lib/history/schema";
import { rowId } from "./columns";
import { documents } from "./interviews";
import { studies } from "./studies";
import { madeBy } from "./users";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** A text as it stood at one version, with its turns: what the readable history shows and restores. Saves of one author within five minutes are one revision. */
export const documentRevisions = sqliteTable(
  "document_revisions",
  {
    id: rowId(),
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    /** the document's version that this text was; a coalesced revision moves on to its latest */
    version: integer("version").notNull(),
    /** deflated JSON of `{ text, turns, speakers }` */
    content: blob("content", { mode: "buffer" }).notNull(),
    words: integer("words").notNull(),
    /** how it came about */
    reason: text("reason", { enum: ["made", "edited", "restored", "replaced", "redacted"] }).notNull(),
    startedAt: text("started_at").notNull(),
    savedAt: text("saved_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [
    index("document_revisions_by_document").on(table.studyId, table.documentId, table.version),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);

/** What a person did to highlights, suggestions and codes, each with the rows before and after it: undone and redone in order, also after a reload. */
export const actions = sqliteTable(
  "actions",
  {
    id: rowId(),
    studyId: studyId(),
    kind: text("kind").$type<ActionKind>().notNull(),
    /** what was done, as the toast says it */
    label: text("label").notNull(),
    documentId: text("document_id"),
    changes: text("changes", { mode: "json" }).$type<ActionChange[]>().notNull(),
    undoneAt: text("undone_at"),
    createdAt: text("created_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [
    uniqueIndex("actions_in_study").on(table.studyId, table.id),
    index("actions_by_person").on(table.studyId, table.createdBy, table.id),
  ],
);
