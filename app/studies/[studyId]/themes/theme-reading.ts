import { NO_STAGE } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { PersonaThemes, StageThemes, Theme, ThemesSummary } from "@/lib/themes/schema";
import { fullestStage, rowsOfStage, type ThemeAddress, type ThemeRow } from "./theme-address";

/** Who is drawn: the people interviewed, with respondents in a column beside; or respondents, where nobody was interviewed. */
export type Side = "people" | "respondents";

/** What the page shows of an answer: the stage that is open, its rows, and the row whose words stand beside. */
export type ThemeReading = {
  persona: PersonaThemes;
  side: Side;
  /** respondents stand in a column of their own */
  beside: boolean;
  stages: StageThemes[];
  stage: StageThemes;
  rows: ThemeRow[];
  row: ThemeRow | undefined;
};

/** Null where nobody was heard: there is nothing to read then. */
export function readThemes(summary: ThemesSummary | undefined, chosen: ThemeAddress): ThemeReading | null {
  const persona = summary?.items[0];
  if (!persona || persona.of + persona.respondentsOf === 0) return null;
  const stages = [...persona.stages, ...(persona.unplaced ? [persona.unplaced] : [])];
  const stage = stages.find((one) => one.stage === chosen.stage) ?? fullestStage(stages);
  if (!stage) return null;
  const rows = rowsOfStage(stage);
  const side = persona.of > 0 ? "people" : "respondents";
  const beside = side === "people" && persona.respondentsOf > 0;
  return { persona, side, beside, stages, stage, rows, row: rows.find(({ key }) => key === chosen.row) ?? rows[0] };
}

/** The stages' names, and what stands for highlights that have none. */
export function stageNamesOf(journey: StudyJourney): Map<string, string> {
  return new Map([...journey.stages.map(({ slug, name }) => [slug, name] as const), [NO_STAGE, "No stage yet"]]);
}

/** How many of how many, with the interval of the share. */
export type Counted = { people: number; of: number; interval: [number, number] };

/** A theme's counts on one side. */
export function countsOn(side: Side, { people, of, interval, respondents, respondentsOf, respondentsInterval }: Theme): Counted {
  return side === "people" ? { people, of, interval } : { people: respondents, of: respondentsOf, interval: respondentsInterval };
}

/** The same in each audience. */
export function inAudiences(side: Side, byAudience: Theme["byAudience"]) {
  return byAudience.map(({ audience, people, of, respondents, respondentsOf }) =>
    side === "people" ? { audience, people, of } : { audience, people: respondents, of: respondentsOf },
  );
}

/** How many name a trigger and a failure in a stage. */
export function namingIn(side: Side, stage: StageThemes): { trigger: number; failure: number } {
  return side === "people"
    ? { trigger: stage.triggerPeople, failure: stage.failurePeople }
    : { trigger: stage.triggerRespondents, failure: stage.failureRespondents };
}
