import { type AnySQLiteColumn, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { RoundSample } from "@/lib/agreement/schema";
import { FIRST_SOURCES, OUTCOMES, SEATS, UNITS } from "@/lib/agreement/vocabulary";
import { POINTS } from "@/lib/highlights/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { LostWords } from "./coding";
import { recordColumns, rowId } from "./columns";
import { documents } from "./interviews";
import { studies } from "./studies";
import { users } from "./users";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** A sample of a study's texts coded a second time, blind, to see how far two people agree. Kept apart from highlights: nothing here counts as evidence. */
export const agreementRounds = sqliteTable(
  "agreement_rounds",
  {
    ...recordColumns(),
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    /** what is coded beside the codes of `agreement_codes` */
    withPoint: integer("with_point", { mode: "boolean" }).notNull(),
    withStage: integer("with_stage", { mode: "boolean" }).notNull(),
    firstSource: text("first_source", { enum: FIRST_SOURCES }).notNull(),
    unit: text("unit", { enum: UNITS }).notNull(),
    /** how much of what either mark covers two marks share to be the same segment, in percent */
    overlap: integer("overlap").notNull(),
    /** how the sample came about */
    sample: text("sample", { mode: "json" }).$type<RoundSample>().notNull(),
    /** since when every coder is done: from then on the marks may be read, and change no more */
    openedAt: text("opened_at"),
  },
  (table) => [uniqueIndex("agreement_rounds_in_study").on(table.studyId, table.id)],
);

const ofRound = (table: { studyId: AnySQLiteColumn; roundId: AnySQLiteColumn }) =>
  foreignKey({ columns: [table.studyId, table.roundId], foreignColumns: [agreementRounds.studyId, agreementRounds.id] }).onDelete(
    "cascade",
  );

/** A code that is asked for, as chosen (`givenId`), and what a merge put in its place; a code that came back stands for itself again. */
export const agreementCodes = sqliteTable(
  "agreement_codes",
  {
    studyId: studyId(),
    roundId: text("round_id").notNull(),
    givenId: text("given_id").notNull(),
    codeId: text("code_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.givenId] }),
    index("agreement_codes_by_code").on(table.studyId, table.codeId),
    ofRound(table),
  ],
);

/** Who codes blind in a round, and since when they are done. The study's own coding has no row. */
export const agreementCoders = sqliteTable(
  "agreement_coders",
  {
    studyId: studyId(),
    roundId: text("round_id").notNull(),
    seat: text("seat", { enum: SEATS }).notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    doneAt: text("done_at"),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.seat] }), index("agreement_coders_by_user").on(table.userId), ofRound(table)],
);

/** What of a text is in the sample: a stretch in UTF-16 units, which follows edits, or all of it (`end` null). */
export const agreementStretches = sqliteTable(
  "agreement_stretches",
  {
    id: rowId(),
    studyId: studyId(),
    roundId: text("round_id").notNull(),
    documentId: text("document_id").notNull(),
    start: integer("start").notNull(),
    end: integer("end"),
  },
  (table) => [
    index("agreement_stretches_by_round").on(table.roundId),
    index("agreement_stretches_by_document").on(table.studyId, table.documentId),
    ofRound(table),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);

/**
 * A span coded in a round. No words are kept with it but those an edit took away (`lost`), so that it finds them again when they come back. Until the
 * round is open nobody reads it but its maker.
 */
export const agreementMarks = sqliteTable(
  "agreement_marks",
  {
    ...recordColumns(),
    id: rowId(),
    studyId: studyId(),
    roundId: text("round_id").notNull(),
    documentId: text("document_id").notNull(),
    seat: text("seat", { enum: SEATS }).notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    step: text("step").$type<StepSlug>(),
    point: text("point", { enum: POINTS }),
    /** the study's highlight that it was taken from when the round was opened; no reference, that one may go */
    highlightId: text("highlight_id"),
    /** the settlement that it was part of */
    settlementId: text("settlement_id"),
    lost: text("lost", { mode: "json" }).$type<LostWords>(),
  },
  (table) => [
    uniqueIndex("agreement_marks_in_study").on(table.studyId, table.id),
    index("agreement_marks_by_round").on(table.roundId, table.seat),
    index("agreement_marks_by_document").on(table.studyId, table.documentId),
    ofRound(table),
    foreignKey({ columns: [table.studyId, table.documentId], foreignColumns: [documents.studyId, documents.id] }).onDelete("cascade"),
  ],
);

/** The codes on a mark, kept like those of `agreementCodes`. */
export const agreementMarkCodes = sqliteTable(
  "agreement_mark_codes",
  {
    studyId: studyId(),
    markId: text("mark_id").notNull(),
    givenId: text("given_id").notNull(),
    codeId: text("code_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.markId, table.givenId] }),
    index("agreement_mark_codes_by_code").on(table.studyId, table.codeId),
    foreignKey({ columns: [table.studyId, table.markId], foreignColumns: [agreementMarks.studyId, agreementMarks.id] }).onDelete("cascade"),
  ],
);

/** How one disagreement was settled, and the actions of the coding log that wrote it into the study's highlights. Its marks name it. */
export const agreementSettlements = sqliteTable(
  "agreement_settlements",
  {
    ...recordColumns(),
    id: rowId(),
    studyId: studyId(),
    roundId: text("round_id").notNull(),
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    actionIds: text("action_ids", { mode: "json" }).$type<string[]>().notNull(),
  },
  (table) => [index("agreement_settlements_by_round").on(table.roundId), ofRound(table)],
);
