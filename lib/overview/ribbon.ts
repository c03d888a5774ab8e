import type { StudyJourney } from "@/lib/journey/study-journey";
import type { PersonaThemes, Theme } from "@/lib/themes/schema";
import type { RibbonStage } from "./schema";

/** The stage ribbon: for each stage the people with a trigger and with a failure, the respondents beside them, and what most of them name (not yet coded ones have no name). */
export function ribbonOf(themes: Pick<PersonaThemes, "stages">, journey: StudyJourney): RibbonStage[] {
  const read = new Map(themes.stages.map((stage) => [stage.stage, stage]));
  return journey.stages.map(({ slug, name, short }) => {
    const stage = read.get(slug);
    return {
      stage: slug,
      name,
      short,
      triggerPeople: stage?.triggerPeople ?? 0,
      failurePeople: stage?.failurePeople ?? 0,
      triggerRespondents: stage?.triggerRespondents ?? 0,
      failureRespondents: stage?.failureRespondents ?? 0,
      topTrigger: top(stage?.triggers),
      topFailure: top(stage?.failures),
    };
  });
}

function top(themes: readonly Theme[] = []): string | null {
  return themes.find(({ codeId }) => codeId !== null)?.statement ?? null;
}
