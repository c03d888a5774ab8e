import { sql } from "drizzle-orm";

/** The columns in which rows of a study name a step by itself. Cells of maps have a place each and go by `moveCells`. */
export const STEP_COLUMNS = [
  { table: "highlights", column: "step" },
  { table: "suggestions", column: "step" },
  { table: "accounts", column: "last_step" },
  { table: "accounts", column: "stuck_step" },
  { table: "responses", column: "step" },
  { table: "message_terms", column: "step" },
  { table: "gaps", column: "step" },
  { table: "journey_actions", column: "step" },
  { table: "assets", column: "step" },
  { table: "kpis", column: "step" },
  { table: "milestones", column: "step" },
  { table: "considered", column: "step" },
  { table: "agreement_marks", column: "step" },
] as const;

/** The columns that hold a value (JSON) in which steps are named. */
export const STEP_VALUES = [
  { table: "questionnaires", column: "definition" },
  { table: "questionnaires", column: "mapping" },
  { table: "touchpoints", column: "places" },
  { table: "flows", column: "flow" },
  { table: "suggestions", column: "accepted_as" },
] as const;

/** A table's name, or a column's, as part of a statement. */
export const named = (name: string) => sql.raw(`"${name}"`);
