import { z } from "zod";
import { DATA_SOURCES, type DataSource } from "@/lib/journey/map-vocabulary";
import { stepText } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { dayText, idText, lineText, proseText, type Recorded } from "@/lib/record";

const fields = {
  name: lineText(200),
  step: stepText,
  personaId: idText.nullable(),
  unit: proseText(30),
  sourceType: z.enum(DATA_SOURCES),
  source: proseText(200),
  current: z.number().nullable(),
  target: z.number().nullable(),
  date: dayText.nullable(),
  team: lineText(80).nullable(),
};
const { name, step, ...rest } = fields;

/** A number that a step is steered by: where it comes from, what it is, what it should be, and which team moves it. */
export const kpiInput = z.strictObject({ name, step, ...z.strictObject(rest).partial().shape });
export type KpiInput = z.infer<typeof kpiInput>;
export const kpiPatch = z.strictObject(fields).partial();

export type Kpi = Recorded & {
  name: string;
  step: StepSlug;
  personaId: string | null;
  unit: string;
  sourceType: DataSource;
  source: string;
  current: number | null;
  target: number | null;
  date: string | null;
  team: string | null;
};
