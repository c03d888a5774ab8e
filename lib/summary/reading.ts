import type { CodeKind } from "@/lib/codebook/vocabulary";
import { groupBy } from "@/lib/evidence/group";
import type { Evidence } from "@/lib/evidence/schema";
import { type Heard, hear, NO_STAGE, type Spoken } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { GridFilter, StageThemes, Theme, ThemeQuotesQuery } from "@/lib/themes/schema";
import { type Base, baseOf, stageThemes, themesByCode } from "@/lib/themes/stage-themes";
import type { Side } from "./figure";

/** A stage as one persona speaks of it: its themes by point, and needs and objections over every point. */
export type StageRead = StageThemes & { name: string; needs: Theme[]; objections: Theme[] };

/** All that was heard of one persona under a filter, read once for every sentence. */
export type PersonaReading = {
  personaId: string;
  /** the filter with the persona in it */
  filter: GridFilter;
  journey: StudyJourney;
  kinds: ReadonlyMap<string, CodeKind>;
  heard: Heard;
  base: Base;
  side: Side;
  byStage: ReadonlyMap<string, Spoken[]>;
  stages: StageRead[];
  unplaced: StageRead | null;
  /** over every stage and point */
  needs: Theme[];
  objections: Theme[];
};

export type ToRead = Pick<PersonaReading, "personaId" | "journey" | "kinds"> & { filter: GridFilter };

/** Reads a persona's evidence under a filter; internal voices are left out unless the filter asks for them by name. */
export function readPersona(evidence: Evidence, { personaId, filter: asked, journey, kinds }: ToRead): PersonaReading {
  const filter = { ...asked, persona: [personaId] };
  const heard = hear(evidence, { filter, journey });
  const base = baseOf(evidence, { ...heard, quotes: 0 });
  const byStage = groupBy(heard.spoken, ({ stage }) => stage);
  const read = (stage: string, name: string): StageRead => {
    const spoken = byStage.get(stage) ?? [];
    return { ...stageThemes(stage, spoken, base), name, needs: ofKind("need", spoken), objections: ofKind("objection", spoken) };
  };
  const ofKind = (kind: CodeKind, spoken: readonly Spoken[]): Theme[] => {
    const own = spoken.filter(({ highlight }) => highlight.codeIds.some((id) => kinds.get(id) === kind));
    return themesByCode(own, base).filter(({ codeId }) => codeId !== null && kinds.get(codeId) === kind);
  };
  const wanted = filter.stage?.length ? new Set(filter.stage) : null;
  return {
    ...{ personaId, filter, journey, kinds, heard, base, byStage },
    side: base.of > 0 ? "people" : "respondents",
    stages: journey.stages.filter(({ slug }) => !wanted || wanted.has(slug)).map(({ slug, name }) => read(slug, name)),
    unplaced: byStage.has(NO_STAGE) ? read(NO_STAGE, "no stage yet") : null,
    needs: ofKind("need", heard.spoken),
    objections: ofKind("objection", heard.spoken),
  };
}

type Row = { stage?: string; point?: "trigger" | "failure" | "none" | null; codeId?: string | null };

/** The question that opens the quotes behind a figure: the reading's filter, and a stage, a point or a code where the figure is of one. */
export function quotesAt({ filter }: Pick<PersonaReading, "filter">, { stage, point, codeId }: Row): ThemeQuotesQuery {
  const { point: _, ...rest } = filter;
  return {
    ...rest,
    ...(stage !== undefined && { stage: [stage] }),
    ...(point && { point }),
    ...(codeId && { code: codeId }),
  };
}
