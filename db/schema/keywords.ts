import { blob, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";
import { documents, speakers } from "./interviews";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/**
 * Everything that is said under one participant's label of a transcript, or noted, as phrases: what counting in many people's words, and the
 * distinctive ones, are worked out from. Made anew whenever the text is read, so that a new interview costs only itself. Whose words they are is
 * told by the label (of notes: by who took part), so that merging, splitting and correcting people asks for no new reading.
 */
export const voices = sqliteTable(
  "voices",
  {
    /** another one at every reading: what was once unpacked of a row stays right for as long as the row is there */
    id: rowId(),
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    /** null: the words of notes */
    speakerId: text("speaker_id"),
    /** the language whose stems the keys are */
    language: text("language").notNull(),
    words: integer("words").notNull(),
    /** every phrase under its stems with where it stands (db/keywords/voice-phrases.ts reads and writes it) */
    phrases: blob("phrases", { mode: "buffer" }).notNull(),
  },
  (table) => [
    index("voices_by_document").on(table.studyId, table.documentId),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.speakerId], foreignColumns: [speakers.studyId, speakers.id] }).onDelete("cascade"),
    index("voices_by_speaker").on(table.studyId, table.speakerId),
  ],
);

/** What people decided about a phrase for the whole study, by its stems: it outlives every new reading. */
export const keywordChoices = sqliteTable(
  "keyword_choices",
  {
    id: rowId(),
    studyId: studyId(),
    language: text("language").notNull(),
    key: text("key").notNull(),
    /** pinned: always shown, first. hidden: never */
    standing: text("standing", { enum: ["pinned", "hidden"] }),
    /** the key of the phrase that it counts as */
    mergedInto: text("merged_into"),
    /** how it is called instead of as it is said */
    name: text("name"),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("keyword_choices_in_study").on(table.studyId, table.id),
    uniqueIndex("keyword_choices_by_key").on(table.studyId, table.language, table.key),
  ],
);

/** A word or phrase of our own messages, for a stage: what the customers' words are held against. */
export const messageTerms = sqliteTable(
  "message_terms",
  {
    id: rowId(),
    studyId: studyId(),
    /** the stage's general step, so that the term keeps its stage in every preset; null: for all stages */
    step: text("step").$type<StepSlug>(),
    term: text("term").notNull(),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("message_terms_in_study").on(table.studyId, table.id)],
);
