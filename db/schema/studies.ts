import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { JourneyChanges } from "@/lib/journey/changes";
import { JOURNEY_PRESETS } from "@/lib/journey/vocabulary";
import type { Brief } from "@/lib/studies/brief";
import { deletedAt, recordColumns, rowId } from "./columns";

export const studies = sqliteTable("studies", {
  id: rowId(),
  name: text("name").notNull(),
  question: text("question").notNull().default(""),
  decision: text("decision").notNull().default(""),
  journeyPreset: text("journey_preset", { enum: JOURNEY_PRESETS }).notNull().default("lifecycle"),
  targetMin: integer("target_min").notNull().default(15),
  targetMax: integer("target_max").notNull().default(20),
  /** how this study's stages and steps differ from its preset's; null: not at all */
  journey: text("journey", { mode: "json" }).$type<JourneyChanges>(),
  /** whom, for what and how the study asks; null: nobody wrote it yet */
  brief: text("brief", { mode: "json" }).$type<Brief>(),
  /** months between two reviews of a map or a persona: quarterly unless changed */
  reviewMonths: integer("review_months").notNull().default(3),
  audienceMinimum: integer("audience_minimum").notNull().default(3),
  sample: integer("sample", { mode: "boolean" }).notNull().default(false),
  /** the last participant number given; codes are never reused (rule 14) */
  lastParticipantNumber: integer("last_participant_number").notNull().default(0),
  /** the last response number given, R-208: never reused either */
  lastResponseNumber: integer("last_response_number").notNull().default(0),
  deletedAt: deletedAt(),
  ...recordColumns(),
});
