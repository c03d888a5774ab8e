import { foreignKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ASSET_STATES, DATA_SOURCES, ENGAGEMENTS, FITS, TOUCHPOINT_KINDS } from "@/lib/journey/map-vocabulary";
import type { TouchpointPlace } from "@/lib/journey/touchpoint-place";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { codes } from "./coding";
import { deletedAt, recordColumns, rowId } from "./columns";
import { personas } from "./people";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** Where on the journey; a stage is written as its general step (rule 7). */
const step = () => text("step").$type<StepSlug>();

/** Where people meet us, at as many steps as they do, each with its purpose. */
export const touchpoints = sqliteTable(
  "touchpoints",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    kind: text("kind", { enum: TOUCHPOINT_KINDS }).notNull().default("other"),
    /** null: for every persona */
    personaId: text("persona_id"),
    places: text("places", { mode: "json" }).$type<TouchpointPlace[]>().notNull().default([]),
    channel: text("channel").notNull().default(""),
    message: text("message").notNull().default(""),
    /** exactly one team leads */
    leadTeam: text("lead_team"),
    supporters: text("supporters", { mode: "json" }).$type<string[]>().notNull().default([]),
    goal: text("goal").notNull().default(""),
    goalTarget: real("goal_target"),
    goalActual: real("goal_actual"),
    goalUnit: text("goal_unit").notNull().default(""),
    needMet: text("need_met", { enum: FITS }),
    engagement: text("engagement", { enum: ENGAGEMENTS }),
    messageFit: text("message_fit", { enum: FITS }),
    /** the code of kind touchpoint whose quotes say whether it helped or hindered */
    codeId: text("code_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("touchpoints_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
    foreignKey({ columns: [table.studyId, table.codeId], foreignColumns: [codes.studyId, codes.id] }).onDelete("no action"),
  ],
);

/** A piece of content that a step needs, whether it exists or not. */
export const assets = sqliteTable(
  "assets",
  {
    id: rowId(),
    studyId: studyId(),
    name: text("name").notNull(),
    step: step().notNull(),
    personaId: text("persona_id"),
    state: text("state", { enum: ASSET_STATES }).notNull().default("exists"),
    touchpointId: text("touchpoint_id"),
    /** the code whose people asked for it: its demand */
    codeId: text("code_id"),
    link: text("link").notNull().default(""),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("assets_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
    foreignKey({ columns: [table.studyId, table.touchpointId], foreignColumns: [touchpoints.studyId, touchpoints.id] }).onDelete(
      "no action",
    ),
    foreignKey({ columns: [table.studyId, table.codeId], foreignColumns: [codes.studyId, codes.id] }).onDelete("no action"),
  ],
);

/** A number that a step is steered by. */
export const kpis = sqliteTable(
  "kpis",
  {
    id: rowId(),
    studyId: studyId(),
    step: step().notNull(),
    personaId: text("persona_id"),
    name: text("name").notNull(),
    unit: text("unit").notNull().default(""),
    sourceType: text("source_type", { enum: DATA_SOURCES }).notNull().default("other"),
    source: text("source").notNull().default(""),
    current: real("current"),
    target: real("target"),
    /** the day of the current value */
    date: text("date"),
    team: text("team"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("kpis_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
  ],
);

/** Something that the customer has reached, seen from their side. */
export const milestones = sqliteTable(
  "milestones",
  {
    id: rowId(),
    studyId: studyId(),
    step: step().notNull(),
    personaId: text("persona_id"),
    name: text("name").notNull(),
    goal: text("goal").notNull().default(""),
    touchpointId: text("touchpoint_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("milestones_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("no action"),
    foreignKey({ columns: [table.studyId, table.touchpointId], foreignColumns: [touchpoints.studyId, touchpoints.id] }).onDelete(
      "no action",
    ),
  ],
);
