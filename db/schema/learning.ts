import { blob, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { recordColumns, rowId } from "./columns";
import { documents } from "./interviews";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** "Show me more" (above 0) or "fewer" (below) of a tag: "point:trigger", "step:trial", "code:<id>", or "all". */
export const tagLevels = sqliteTable(
  "tag_levels",
  {
    studyId: studyId(),
    tag: text("tag").notNull(),
    level: integer("level").notNull(),
    ...recordColumns(),
  },
  (table) => [primaryKey({ columns: [table.studyId, table.tag] })],
);

/**
 * What a person took back: a tag taken off words, by deleting or undoing a highlight or an acceptance, or by taking it off one. It is not proposed
 * for these words again until somebody puts it on them anew. `words` is a digest, so that nothing said is kept here.
 */
export const tagsTakenBack = sqliteTable(
  "tags_taken_back",
  {
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    words: text("words").notNull(),
    tag: text("tag").notNull(),
    takenAt: text("taken_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.words, table.tag, table.documentId] }),
    index("tags_taken_back_by_document").on(table.studyId, table.documentId),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);

/** The axes on which a study's sentences are compared (latent semantic analysis), made from its own words. */
export const meaningModels = sqliteTable("meaning_models", {
  studyId: studyId().primaryKey(),
  /** raised each time the axes are made anew: vectors of an older one are not compared */
  number: integer("number").notNull(),
  /** of how many documents it was made */
  documents: integer("documents").notNull(),
  payload: blob("payload", { mode: "buffer" }).notNull(),
  madeAt: text("made_at").notNull(),
});

/** The sentences of one document on those axes. */
export const meaningVectors = sqliteTable(
  "meaning_vectors",
  {
    documentId: text("document_id").primaryKey(),
    studyId: studyId(),
    /** which model's axes */
    model: integer("model").notNull(),
    /** the document's version that was read */
    documentVersion: integer("document_version").notNull(),
    payload: blob("payload", { mode: "buffer" }).notNull(),
  },
  (table) => [
    index("meaning_vectors_by_study").on(table.studyId),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);

/** A proposed theme that somebody set aside: it is not proposed again. */
export const themesSetAside = sqliteTable(
  "themes_set_aside",
  {
    id: rowId(),
    studyId: studyId(),
    /** the stems that name it */
    key: text("key").notNull(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("themes_set_aside_by_key").on(table.studyId, table.key)],
);
