import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { MEMO_SUBJECTS } from "@/lib/memos/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";
import { interviews } from "./interviews";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** What a researcher thinks about an interview, a participant, a code or the study; a highlight's own comment stands on the highlight. */
export const memos = sqliteTable(
  "memos",
  {
    id: rowId(),
    studyId: studyId(),
    subject: text("subject", { enum: MEMO_SUBJECTS }).notNull(),
    /** the id of what it is about; the study's own for a memo on the study */
    subjectId: text("subject_id").notNull(),
    text: text("text").notNull(),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("memos_in_study").on(table.studyId, table.id),
    index("memos_by_subject").on(table.studyId, table.subject, table.subjectId),
  ],
);

/** The questions of a study's interview guide, in order. */
export const guideQuestions = sqliteTable(
  "guide_questions",
  {
    id: rowId(),
    studyId: studyId(),
    question: text("question").notNull(),
    position: integer("position").notNull(),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("guide_questions_in_study").on(table.studyId, table.id)],
);

/** A question of the guide that was asked in an interview. */
export const guideTicks = sqliteTable(
  "guide_ticks",
  {
    studyId: studyId(),
    interviewId: text("interview_id").notNull(),
    questionId: text("question_id").notNull(),
    tickedAt: text("ticked_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.interviewId, table.questionId] }),
    foreignKey({ columns: [table.studyId, table.interviewId], foreignColumns: [interviews.studyId, interviews.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.questionId], foreignColumns: [guideQuestions.studyId, guideQuestions.id] }).onDelete(
      "cascade",
    ),
  ],
);
