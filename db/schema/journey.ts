import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DIFFERENCE_TYPES, LANES, MAP_KINDS } from "@/lib/journey/map-vocabulary";
import type { MapSnapshot } from "@/lib/journey/snapshot";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";
import { competitors } from "./competitors";
import { personas } from "./people";
import { studies } from "./studies";

const studyId = () =>
  text("study_id")
    .notNull()
    .references(() => studies.id, { onDelete: "cascade" });

/** Where on the journey; a stage is written as its general step (rule 7). */
const step = () => text("step").$type<StepSlug>();

/** A map of the journey. All maps of a study stand on the same stages and steps, and each shows every persona. */
export const journeyMaps = sqliteTable(
  "journey_maps",
  {
    id: rowId(),
    studyId: studyId(),
    kind: text("kind", { enum: MAP_KINDS }).notNull(),
    name: text("name").notNull(),
    /** the one goal that the journey culminates in */
    goal: text("goal").notNull().default(""),
    competitorId: text("competitor_id"),
    deletedAt: deletedAt(),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("journey_maps_in_study").on(table.studyId, table.id),
    foreignKey({ columns: [table.studyId, table.competitorId], foreignColumns: [competitors.studyId, competitors.id] }).onDelete(
      "no action",
    ),
  ],
);

/** What the team wrote into one cell of a map; for one persona, or (null) for all whose own cell is empty. */
export const mapCells = sqliteTable(
  "map_cells",
  {
    id: rowId(),
    studyId: studyId(),
    mapId: text("map_id").notNull(),
    personaId: text("persona_id"),
    step: step().notNull(),
    lane: text("lane", { enum: LANES }).notNull(),
    text: text("text").notNull(),
    /** of the lane `owner`: the teams that support the one that leads */
    supporters: text("supporters", { mode: "json" }).$type<string[]>().notNull().default([]),
    ...recordColumns(),
  },
  (table) => [
    uniqueIndex("map_cells_in_study").on(table.studyId, table.id),
    index("map_cells_of").on(table.studyId, table.mapId),
    uniqueIndex("map_cells_of_persona").on(table.mapId, table.personaId, table.step, table.lane),
    uniqueIndex("map_cells_of_all").on(table.mapId, table.step, table.lane).where(sql`${table.personaId} is null`),
    foreignKey({ columns: [table.studyId, table.mapId], foreignColumns: [journeyMaps.studyId, journeyMaps.id] }).onDelete("cascade"),
    foreignKey({ columns: [table.studyId, table.personaId], foreignColumns: [personas.studyId, personas.id] }).onDelete("cascade"),
  ],
);

/** What two maps differ in, cell by cell, as a person typed it. */
export const mapDifferences = sqliteTable(
  "map_differences",
  {
    studyId: studyId(),
    /** the map that the existing one is held against */
    mapId: text("map_id").notNull(),
    /** persona (or "all"), step and lane of the two cells */
    cell: text("cell").notNull(),
    type: text("type", { enum: DIFFERENCE_TYPES }).notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mapId, table.cell] }),
    foreignKey({ columns: [table.studyId, table.mapId], foreignColumns: [journeyMaps.studyId, journeyMaps.id] }).onDelete("cascade"),
  ],
);

/** A map as it stood on a day, with what was computed in it. */
export const mapVersions = sqliteTable(
  "map_versions",
  {
    id: rowId(),
    studyId: studyId(),
    mapId: text("map_id").notNull(),
    name: text("name").notNull(),
    snapshot: text("snapshot", { mode: "json" }).$type<MapSnapshot>().notNull(),
    ...recordColumns(),
  },
  (table) => [
    index("map_versions_of").on(table.studyId, table.mapId),
    foreignKey({ columns: [table.studyId, table.mapId], foreignColumns: [journeyMaps.studyId, journeyMaps.id] }).onDelete("cascade"),
  ],
);
