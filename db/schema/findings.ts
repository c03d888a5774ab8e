import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { FINDING_STATUSES, LINK_SUBJECTS, STANCES } from "@/lib/findings/vocabulary";
import { PERSONA_FIELDS } from "@/lib/personas/vocabulary";
import { codes } from "./coding";
import { deletedAt, recordColumns, rowId } from "./columns";
import { personas } from "./people";
import { studies } from "./studies";
import { madeBy } from "./users";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** A statement that the team stands for, over codes, with quotes for and against. */
export const findings = sqliteTable(
  "findings",
  {
    id: rowId(),
    studyId: studyId(),
    statement: text("statement").notNull(),
    note: text("note").notNull().default(""),
    status: text("status", { enum: FINDING_STATUSES }).notNull().default("open"),
    owner: text("owner"),
    personaId: text("persona_id"),
    /** the research question of the study's brief that it answers */
    questionId: text("question_id"),
    position: integer("position").notNull().default(0),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("findings_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
  ],
);

export const findingCodes = sqliteTable(
  "finding_codes",
  {
    studyId: studyId(),
    findingId: text("finding_id").notNull(),
    codeId: text("code_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.findingId, table.codeId] }),
    index("finding_codes_by_code").on(table.studyId, table.codeId),
    foreignKey({ columns: [table.studyId, table.findingId], foreignColumns: [findings.studyId, findings.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.codeId], foreignColumns: [codes.studyId, codes.id] }).onDelete("cascade"),
  ],
);

export const findingComments = sqliteTable(
  "finding_comments",
  {
    id: rowId(),
    studyId: studyId(),
    findingId: text("finding_id").notNull(),
    text: text("text").notNull(),
    ...recordColumns(),
  },
  (table) => [
    index("finding_comments_of").on(table.studyId, table.findingId),
    foreignKey({ columns: [table.studyId, table.findingId], foreignColumns: [findings.studyId, findings.id] }).onDelete("cascade"),
  ],
);

/**
 * A quote that speaks for or against what somebody claimed. It names its highlight without holding it: when the highlight is gone for good, the link
 * stays, so that what rested on it can say so.
 */
export const evidenceLinks = sqliteTable(
  "evidence_links",
  {
    id: rowId(),
    studyId: studyId(),
    subject: text("subject", { enum: LINK_SUBJECTS }).notNull(),
    /** the id of the finding, cell or driver; of a field of a persona `<persona>:<field>` */
    subjectId: text("subject_id").notNull(),
    highlightId: text("highlight_id").notNull(),
    stance: text("stance", { enum: STANCES }).notNull().default("for"),
    position: integer("position").notNull().default(0),
    createdAt: text("created_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [
    uniqueIndex("evidence_links_once").on(table.studyId, table.subject, table.subjectId, table.highlightId),
    index("evidence_links_by_highlight").on(table.studyId, table.highlightId),
  ],
);

/** What the team holds true of a persona, field by field. */
export const personaFields = sqliteTable(
  "persona_fields",
  {
    studyId: studyId(),
    personaId: text("persona_id").notNull(),
    field: text("field", { enum: PERSONA_FIELDS }).notNull(),
    text: text("text").notNull(),
    /** where it is known from besides quotes: a report, a query, a conversation */
    source: text("source").notNull().default(""),
    version: integer("version").notNull().default(1),
    updatedAt: text("updated_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [
    primaryKey({ columns: [table.personaId, table.field] }),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("cascade"),
  ],
);

/** A sentence of a persona's summary in a person's own words. `wrote`: the sentence that it stands in place of, to see when the evidence says something else by now. */
export const summaryLines = sqliteTable(
  "summary_lines",
  {
    studyId: studyId(),
    personaId: text("persona_id").notNull(),
    /** which sentence: its section, stage and code */
    key: text("key").notNull(),
    /** empty: left out of the summary */
    text: text("text").notNull(),
    wrote: text("wrote").notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: text("updated_at").notNull(),
    createdBy: madeBy(),
  },
  (table) => [
    primaryKey({ columns: [table.personaId, table.key] }),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("cascade"),
  ],
);

/** Two codes that somebody keeps apart, or one that stays whole, though the program would have them merged or split. */
export const codesKept = sqliteTable(
  "codes_kept",
  {
    studyId: studyId(),
    /** the lower id of the two; of one that stays whole both are the same */
    codeId: text("code_id").notNull(),
    otherId: text("other_id").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.codeId, table.otherId] }),
    foreignKey({ columns: [table.studyId, table.codeId], foreignColumns: [codes.studyId, codes.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.otherId], foreignColumns: [codes.studyId, codes.id] }).onDelete("cascade"),
  ],
);
