import { foreignKey, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { documents } from "./interviews";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** An open answer that somebody read and found nothing in: the coding queue passes it over. */
export const answersDone = sqliteTable(
  "answers_done",
  {
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    doneAt: text("done_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.documentId] }),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);
