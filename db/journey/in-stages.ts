import { type SQL, sql } from "drizzle-orm";
import { NO_STAGE } from "@/lib/evidence/spoken";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import { STEPS } from "@/lib/journey/vocabulary";

/** The built-in step that a stored step is, or is a closer moment of: "approval" of "approval.security-review". Null of no step. */
export function baseOf(step: SQL): SQL {
  return sql`substr(${step}, 1, instr(${step} || '.', '.') - 1)`;
}

/**
 * Whether a stored step stands under one of some stages of a study ("none": no step). Asked of its base, so that an own step counts where its base
 * stands, also one that is gone (rule 7). Undefined where no stage is asked for.
 */
export function inStages(
  step: SQL,
  { stages, journey }: { stages: readonly string[] | undefined; journey: StudyJourney },
): SQL | undefined {
  if (!stages) return undefined;
  const wanted = new Set(stages);
  const bases = STEPS.filter(({ slug }) => wanted.has(stageOfStep(slug, journey) ?? "")).map(({ slug }) => slug);
  const stands = sql`${baseOf(step)} in (select value from json_each(${JSON.stringify(bases)}))`;
  return wanted.has(NO_STAGE) ? sql`(${step} is null or ${stands})` : stands;
}
