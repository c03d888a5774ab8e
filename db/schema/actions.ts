import { foreignKey, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ACTION_STATUSES, ACTION_SUBJECTS, ACTION_TYPES, GAP_KINDS } from "@/lib/actions/vocabulary";
import type { Flow } from "@/lib/flows/flow";
import { INPUT_STATES, STAKEHOLDER_FUNCTIONS } from "@/lib/journey/map-vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";
import { personas } from "./people";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** Where on the journey; a stage is written as its general step (rule 7). */
const step = () => text("step").$type<StepSlug>();

/** Something missing on the journey, or a place that somebody flagged. It closes with an action, or with a reason. */
export const gaps = sqliteTable(
  "gaps",
  {
    id: rowId(),
    studyId: studyId(),
    kind: text("kind", { enum: GAP_KINDS }).notNull(),
    statement: text("statement").notNull(),
    step: step(),
    personaId: text("persona_id"),
    /** who may have the data that is missing */
    dataOwner: text("data_owner"),
    closedAt: text("closed_at"),
    closedReason: text("closed_reason"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("gaps_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
  ],
);

/** Something to be done, by whom and until when, and what it answers. */
export const journeyActions = sqliteTable(
  "journey_actions",
  {
    id: rowId(),
    studyId: studyId(),
    title: text("title").notNull(),
    type: text("type", { enum: ACTION_TYPES }).notNull().default("process"),
    owner: text("owner"),
    dueOn: text("due_on"),
    status: text("status", { enum: ACTION_STATUSES }).notNull().default("open"),
    subject: text("subject", { enum: ACTION_SUBJECTS }),
    /** the id of what it answers; of a cell, a transition, a difference or a theme its key on its page */
    subjectId: text("subject_id"),
    step: step(),
    personaId: text("persona_id"),
    note: text("note").notNull().default(""),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("journey_actions_in_study").on(table.studyId, table.id),
    index("journey_actions_by_subject").on(table.studyId, table.subject, table.subjectId),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
  ],
);

/** How many went from step to step, by segment: typed, pasted, or from a file. */
export const flows = sqliteTable(
  "flows",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    /** what is counted: accounts, visitors */
    unit: text("unit").notNull().default(""),
    period: text("period").notNull().default(""),
    source: text("source").notNull().default(""),
    flow: text("flow", { mode: "json" }).$type<Flow>().notNull(),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("flows_in_study").on(table.studyId, table.id)],
);

/** A look at the map or at a persona's journey: what worked and what did not. The next one is due the cadence later. */
export const reviews = sqliteTable(
  "reviews",
  {
    id: rowId(),
    studyId: studyId(),
    /** null: the whole map */
    personaId: text("persona_id"),
    date: text("date").notNull(),
    reviewer: text("reviewer").notNull().default(""),
    success: text("success").notNull().default(""),
    failure: text("failure").notNull().default(""),
    ...recordColumns(),
  },
  (table) => [
    index("reviews_of").on(table.studyId, table.personaId),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("cascade"),
  ],
);

/** Who of the functions whose view a map needs was asked, and what they gave. */
export const stakeholders = sqliteTable(
  "stakeholders",
  {
    id: rowId(),
    studyId: studyId(),
    function: text("function", { enum: STAKEHOLDER_FUNCTIONS }).notNull(),
    name: text("name").notNull().default(""),
    input: text("input", { enum: INPUT_STATES }).notNull().default("missing"),
    note: text("note").notNull().default(""),
    /** the day on which they agreed to the map */
    signedOn: text("signed_on"),
    ...recordColumns(),
  },
  (table) => [uniqueIndex("stakeholders_in_study").on(table.studyId, table.id)],
);
