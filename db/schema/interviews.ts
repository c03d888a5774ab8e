import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DOCUMENT_KINDS, INTERVIEW_STATUSES, SPEAKER_ROLES } from "@/lib/interviews/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";
import { participants, personas } from "./people";
import { responses } from "./questionnaires";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

export const interviews = sqliteTable(
  "interviews",
  {
    id: rowId(),
    studyId: studyId(),
    title: text("title").notNull(),
    /** a calendar day, or null where nobody knows it: unknown dates sort last and are asked for */
    date: text("date"),
    kind: text("kind").notNull().default("interview"),
    status: text("status", { enum: INTERVIEW_STATUSES }).notNull().default("done"),
    conductor: text("conductor"),
    inherited: integer("inherited", { mode: "boolean" }).notNull().default(false),
    placeholderLabel: text("placeholder_label"),
    placeholderPersonaId: text("placeholder_persona_id"),
    placeholderAudience: text("placeholder_audience", { enum: AUDIENCES }),
    placeholderRole: text("placeholder_role", { enum: ROLES }),
    codedAt: text("coded_at"),
    importId: text("import_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("interviews_in_study").on(table.studyId, table.id),
    index("interviews_by_import").on(table.studyId, table.importId),
    foreignKey({ columns: [table.studyId, table.placeholderPersonaId], foreignColumns: [personas.studyId, personas.id] }).onDelete(
      "no action",
    ),
  ],
);

/** Who took part, under the audience of that day (rule 8). */
export const interviewParticipants = sqliteTable(
  "interview_participants",
  {
    studyId: studyId(),
    interviewId: text("interview_id").notNull(),
    participantId: text("participant_id").notNull(),
    audience: text("audience", { enum: AUDIENCES }),
  },
  (table) => [
    primaryKey({ columns: [table.interviewId, table.participantId] }),
    index("interview_participants_by_person").on(table.studyId, table.participantId),
    foreignKey({ columns: [table.studyId, table.interviewId], foreignColumns: [interviews.studyId, interviews.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "no action",
    ),
  ],
);

/**
 * A text: plain, LF, offsets in UTF-16 units. It belongs to an interview, or is one open answer of a response (`slot`: to which question).
 * `sha256` is of the file it came from, so that the same file again stores nothing.
 */
export const documents = sqliteTable(
  "documents",
  {
    id: rowId(),
    studyId: studyId(),
    interviewId: text("interview_id"),
    responseId: text("response_id"),
    slot: text("slot"),
    kind: text("kind", { enum: DOCUMENT_KINDS }).notNull(),
    title: text("title").notNull().default(""),
    text: text("text").notNull(),
    words: integer("words").notNull().default(0),
    /** ISO 639-1, as found when the text was last read; "und" where none could be told, null before it was read */
    language: text("language"),
    /** ISO 639-1, as a person put it right: stands before what was found */
    languageChosen: text("language_chosen"),
    format: text("format"),
    fileName: text("file_name"),
    sha256: text("sha256"),
    importId: text("import_id"),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("documents_in_study").on(table.studyId, table.id),
    index("documents_by_interview").on(table.studyId, table.interviewId),
    index("documents_by_response").on(table.studyId, table.responseId),
    index("documents_by_file").on(table.studyId, table.sha256),
    foreignKey({ columns: [table.studyId, table.interviewId], foreignColumns: [interviews.studyId, interviews.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.responseId], foreignColumns: [responses.studyId, responses.id] }).onDelete("cascade"),
    check("documents_source", sql`(${table.interviewId} is null) <> (${table.responseId} is null)`),
  ],
);

/** A label of one transcript, and who it is. */
export const speakers = sqliteTable(
  "speakers",
  {
    id: rowId(),
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    label: text("label").notNull(),
    role: text("role", { enum: SPEAKER_ROLES }).notNull(),
    /** whoever it is, or was before its role changed: it counts only in the role of participant */
    participantId: text("participant_id"),
    words: integer("words").notNull().default(0),
  },
  (table) => [
    uniqueIndex("speakers_in_study").on(table.studyId, table.id),
    index("speakers_by_document").on(table.studyId, table.documentId),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "no action",
    ),
  ],
);

/** One stretch of one speaker's words; `start` and `end` are offsets into the document, end exclusive. */
export const turns = sqliteTable(
  "turns",
  {
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    position: integer("position").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    speakerId: text("speaker_id").notNull(),
    startMs: integer("start_ms"),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.position] }),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.speakerId], foreignColumns: [speakers.studyId, speakers.id] }).onDelete("cascade"),
    index("turns_by_speaker").on(table.studyId, table.speakerId),
  ],
);
