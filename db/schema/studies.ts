import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { JOURNEY_PRESETS } from "@/lib/journey/vocabulary";
import { deletedAt, recordColumns, rowId } from "./columns";

export const studies = sqliteTable("studies", {
  id: rowId(),
  name: text("name").notNull(),
  question: text("question").notNull().default(""),
  decision: text("decision").notNull().default(""),
  journeyPreset: text("journey_preset", { enum: JOURNEY_PRESETS }).notNull().default("lifecycle"),
  targetMin: integer("target_min").notNull().default(15),
  targetMax: integer("target_max").notNull().default(20),
  audienceMinimum: integer("audience_minimum").notNull().default(3),
  sample: integer("sample", { mode: "boolean" }).notNull().default(false),
  /** the last participant number given; codes are never reused (rule 14) */
  lastParticipantNumber: integer("last_participant_number").notNull().default(0),
  /** the last response number given, R-208: never reused either */
  lastResponseNumber: integer("last_response_number").notNull().default(0),
  deletedAt: deletedAt(),
  ...recordColumns(),
});
