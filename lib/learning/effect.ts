import type { Evidence, EvidenceHighlight } from "@/lib/evidence/schema";
import { hear, NO_STAGE, type Spoken } from "@/lib/evidence/spoken";
import { findStage, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { SuggestionEffect } from "@/lib/suggestions/schema";
import type { StageThemes, Theme } from "@/lib/themes/schema";
import { baseOf, stageThemes } from "@/lib/themes/stage-themes";
import { NO_PERSONA } from "@/lib/themes/summarize";

type Change = SuggestionEffect["changes"][number];
/** A highlight as it would stand, with whose words it is. */
export type Imagined = EvidenceHighlight;

/**
 * What one more highlight makes of the rows of the themes it would stand in: before and after in people of everyone of that persona heard (rules 1 to
 * 5), by the very functions that the themes are counted with; of an answer, in respondents of everyone of that persona who replied. Nothing where its
 * people count nowhere.
 */
export function effectOf(evidence: Evidence, { imagined, journey }: { imagined: Imagined; journey: StudyJourney }): Change[] {
  const personaIds = new Set(hear({ ...evidence, highlights: [imagined] }, { filter: {}, journey }).spoken.flatMap(personasOf));
  return [...personaIds].flatMap((personaId) => changesFor(evidence, { imagined, journey, personaId }));
}

function personasOf({ voices, respondents }: Spoken): (string | null)[] {
  return [...voices.map(({ person }) => person.personaId), ...respondents.map(({ personaId }) => personaId)];
}

type One = { imagined: Imagined; journey: StudyJourney; personaId: string | null };

function changesFor(evidence: Evidence, { imagined, journey, personaId }: One): Change[] {
  const stage = stageOfStep(imagined.step, journey) ?? NO_STAGE;
  const reading = { filter: { persona: [personaId ?? "none"] }, journey };
  const { voices, asked, spoken } = hear(evidence, reading);
  const more = hear({ ...evidence, highlights: [imagined] }, reading).spoken;
  if (more.length === 0) return [];
  const base = baseOf(evidence, { voices, asked, quotes: 0 });
  const here = spoken.filter((one) => one.stage === stage);
  const before = rowsIn(stageThemes(stage, here, base), imagined);
  const after = rowsIn(stageThemes(stage, [...here, ...more], base), imagined);
  const touched = new Set(more.flatMap(({ highlight }) => coded(highlight, base.codeNames)));
  const persona = personaId === null ? NO_PERSONA : (evidence.personas.find(({ id }) => id === personaId)?.name ?? null);
  const stageName = findStage(stage, journey)?.name ?? null;
  const who = imagined.answer === null ? "people" : "respondents";
  return after
    .filter(({ codeId }) => touched.has(codeId))
    .map((row) => ({
      tag: row.codeId === null ? `point:${imagined.point ?? "none"}` : `code:${row.codeId}`,
      name: rowName(row, { imagined, stageName }),
      persona,
      who,
      before: before.find(({ codeId }) => codeId === row.codeId)?.[who] ?? 0,
      after: row[who],
      of: who === "people" ? row.of : row.respondentsOf,
    }));
}

function coded({ codeIds }: EvidenceHighlight, names: ReadonlyMap<string, string>): (string | null)[] {
  const known = codeIds.filter((id) => names.has(id));
  return known.length > 0 ? known : [null];
}

function rowsIn({ triggers, failures, themes }: StageThemes, { point }: Imagined): Theme[] {
  if (point === "trigger") return triggers;
  return point === "failure" ? failures : themes;
}

/** "Price as a failure in Onboarding", "failures in Onboarding, not yet coded". */
function rowName({ codeId, statement }: Theme, { imagined, stageName }: { imagined: Imagined; stageName: string | null }): string {
  const place = stageName === null ? "" : ` in ${stageName}`;
  if (codeId === null) return `${imagined.point === null ? "highlights" : `${imagined.point}s`}${place}, not yet coded`;
  return imagined.point === null ? `“${statement}”${place}` : `“${statement}” as a ${imagined.point}${place}`;
}
