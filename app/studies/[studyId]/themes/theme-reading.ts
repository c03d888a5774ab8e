import { NO_STAGE } from "@/lib/evidence/spoken";
import { type JourneyPreset, STAGES } from "@/lib/journey/vocabulary";
import type { PersonaThemes, StageThemes, ThemesSummary } from "@/lib/themes/schema";
import { fullestStage, rowsOfStage, type ThemeAddress, type ThemeRow } from "./theme-address";

/** What the page shows of an answer: the stage that is open, its rows, and the row whose words stand beside. */
export type ThemeReading = {
  persona: PersonaThemes;
  stages: StageThemes[];
  stage: StageThemes;
  rows: ThemeRow[];
  row: ThemeRow | undefined;
};

/** Null where nobody was heard: there is nothing to read then. */
export function readThemes(summary: ThemesSummary | undefined, chosen: ThemeAddress): ThemeReading | null {
  const persona = summary?.items[0];
  if (!persona || persona.of === 0) return null;
  const stages = [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])];
  const stage = stages.find((one) => one.stage === chosen.stage) ?? fullestStage(stages);
  if (!stage) return null;
  const rows = rowsOfStage(stage);
  return { persona, stages, stage, rows, row: rows.find(({ key }) => key === chosen.row) ?? rows[0] };
}

/** The stages' names, and what stands for highlights that have none. */
export function stageNamesOf(preset: JourneyPreset): Map<string, string> {
  return new Map([...STAGES[preset].map(({ slug, name }) => [slug, name] as const), [NO_STAGE, "No stage yet"]]);
}
