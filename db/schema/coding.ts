import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { CODE_KINDS } from "@/lib/codebook/vocabulary";
import { DIRECTIONS, POINTS, type Point, type Severity } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { type Reason, SUGGESTION_STATUSES } from "@/lib/suggestions/schema";
import { deletedAt, recordColumns, rowId } from "./columns";
import { documents } from "./interviews";
import { participants } from "./people";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

export const codes = sqliteTable(
  "codes",
  {
    id: rowId(),
    studyId: studyId(),
    parentId: text("parent_id"),
    name: text("name").notNull(),
    kind: text("kind", { enum: CODE_KINDS }).notNull().default("theme"),
    definition: text("definition").notNull().default(""),
    whenToUse: text("when_to_use").notNull().default(""),
    whenNot: text("when_not").notNull().default(""),
    example: text("example").notNull().default(""),
    /** one of the palette's names; null where nobody chose one */
    color: text("color"),
    /** a letter or digit that gives this code in the workspace */
    key: text("key"),
    /** its place among those with the same parent; alike ones stand by name */
    position: integer("position").notNull().default(0),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("codes_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.parentId], foreignColumns: [table.studyId, table.id] }).onDelete("no action"),
  ],
);

/** Where a highlight stood, in UTF-16 units, and its words. */
export type StoodWords = { start: number; end: number; quote: string; before: string; after: string };

/** The words a highlight was put on, before an edit took some of them. `last`: those it stood on, changed by then, when it was set aside. */
export type LostWords = StoodWords & { last?: StoodWords };

/** A span of a document with what was said about it: at most one step, at most one point, any number of codes (rule 6). */
export const highlights = sqliteTable(
  "highlights",
  {
    id: rowId(),
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    quote: text("quote").notNull(),
    /** the 32 units before and after, to find the words again after the text changed */
    before: text("before").notNull().default(""),
    after: text("after").notNull().default(""),
    step: text("step").$type<StepSlug>(),
    point: text("point", { enum: POINTS }),
    direction: text("direction", { enum: DIRECTIONS }),
    severity: integer("severity").$type<Severity>(),
    comment: text("comment"),
    starred: integer("starred", { mode: "boolean" }).notNull().default(false),
    hidden: integer("hidden", { mode: "boolean" }).notNull().default(false),
    deletedAt: deletedAt(),
    /** the words an edit of the notes took from it, or all of them: then it is set aside with them (deleted), by no person, until they stand again */
    lost: text("lost", { mode: "json" }).$type<LostWords>(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("highlights_in_study").on(table.studyId, table.id),
    /** all that counting needs of a highlight, so that themes and grid never read its words */
    index("highlights_by_document").on(
      table.studyId,
      table.documentId,
      table.deletedAt,
      table.id,
      table.step,
      table.point,
      table.direction,
      table.severity,
      table.starred,
      table.hidden,
      table.createdAt,
    ),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
    check("highlights_span", sql`${table.start} >= 0 and ${table.end} > ${table.start}`),
  ],
);

export const highlightCodes = sqliteTable(
  "highlight_codes",
  {
    studyId: studyId(),
    highlightId: text("highlight_id").notNull(),
    codeId: text("code_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.highlightId, table.codeId] }),
    index("highlight_codes_by_code").on(table.studyId, table.codeId, table.highlightId),
    foreignKey({ columns: [table.studyId, table.highlightId], foreignColumns: [highlights.studyId, highlights.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.codeId], foreignColumns: [codes.studyId, codes.id] }).onDelete("no action"),
  ],
);

/** Whose words a highlight is (rule 4): kept beside it, and worked out anew whenever a speaker is corrected. */
export const highlightParticipants = sqliteTable(
  "highlight_participants",
  {
    studyId: studyId(),
    highlightId: text("highlight_id").notNull(),
    participantId: text("participant_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.highlightId, table.participantId] }),
    index("highlight_participants_by_person").on(table.studyId, table.participantId, table.highlightId),
    foreignKey({ columns: [table.studyId, table.highlightId], foreignColumns: [highlights.studyId, highlights.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.participantId], foreignColumns: [participants.studyId, participants.id] }).onDelete(
      "no action",
    ),
  ],
);

export type AcceptedAs = { step: StepSlug | null; point: Point | null; codeIds: string[] };

export const suggestions = sqliteTable(
  "suggestions",
  {
    id: rowId(),
    studyId: studyId(),
    documentId: text("document_id").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    quote: text("quote").notNull(),
    step: text("step").$type<StepSlug>(),
    point: text("point", { enum: POINTS }),
    direction: text("direction", { enum: DIRECTIONS }),
    severity: integer("severity").$type<Severity>(),
    codeIds: text("code_ids", { mode: "json" }).$type<string[]>().notNull().default([]),
    score: real("score").notNull(),
    reasons: text("reasons", { mode: "json" }).$type<Reason[]>().notNull().default([]),
    status: text("status", { enum: SUGGESTION_STATUSES }).notNull().default("open"),
    model: text("model").notNull(),
    decidedAt: text("decided_at"),
    decidedBy: text("decided_by"),
    /** as what it was accepted, corrections included: what its decision says about each tag, whatever becomes of the highlight */
    acceptedAs: text("accepted_as", { mode: "json" }).$type<AcceptedAs>(),
    /** the highlight that accepting made (or found) */
    highlightId: text("highlight_id"),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("suggestions_in_study").on(table.studyId, table.id),
    index("suggestions_by_document").on(table.studyId, table.documentId, table.status),
    index("suggestions_by_status").on(table.studyId, table.status),
    /** asked for whenever a highlight is taken out of the file, by its foreign key too */
    index("suggestions_by_highlight").on(table.studyId, table.highlightId),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.highlightId], foreignColumns: [highlights.studyId, highlights.id] }).onDelete("no action"),
    check("suggestions_span", sql`${table.start} >= 0 and ${table.end} > ${table.start}`),
  ],
);
