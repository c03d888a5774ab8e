import type { Evidence } from "@/lib/evidence/schema";
import { NO_STAGE, type Spoken } from "@/lib/evidence/spoken";
import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import { type PeopleById, rankQuotes, toThemeQuote } from "@/lib/themes/quotes";
import type { StageThemes, Theme, ThemesSummary } from "@/lib/themes/schema";
import type { LeadQuote, NewTheme } from "./schema";

/** The themes whose evidence was marked last, the latest first: what moved since anybody looked. Rows not yet coded are left out, they have no statement. */
export function newestThemes(
  spoken: readonly Spoken[],
  { summary, journey, count }: { summary: ThemesSummary; journey: StudyJourney; count: number },
): NewTheme[] {
  const latest = latestByRow(spoken);
  return summary.items
    .flatMap(({ personaId, name, stages, unplaced }) =>
      [...stages, ...(unplaced ? [unplaced] : [])].flatMap((stage) =>
        rowsOf(stage).map(({ theme, point }) => ({
          personaId,
          personaName: name,
          ...placeOf(stage.stage, journey),
          point,
          theme,
          at: latest.get(rowKey({ personaId, stage: stage.stage, point, codeId: theme.codeId })) ?? "",
        })),
      ),
    )
    .filter(({ theme }) => theme.codeId !== null)
    .sort((a, b) => (a.at === b.at ? b.theme.people - a.theme.people : a.at < b.at ? 1 : -1))
    .slice(0, count);
}

/** The quote to open with: somebody's own words that may be shown, starred ones first, then those that name a trigger or a failure, the newest of them. */
export function leadQuote(evidence: Evidence, { spoken, journey }: { spoken: readonly Spoken[]; journey: StudyJourney }): LeadQuote | null {
  const people: PeopleById = new Map(evidence.people.map((person) => [person.participantId, person]));
  const ranked = rankQuotes(
    spoken.filter(({ highlight }) => highlight.verbatim),
    people,
  );
  const best = ranked.find(({ highlight }) => highlight.starred) ?? ranked.find(({ highlight }) => highlight.point !== null) ?? ranked[0];
  if (!best) return null;
  const personaId = best.voices[0]?.person.personaId;
  const personaName = evidence.personas.find(({ id }) => id === personaId)?.name ?? null;
  return { ...toThemeQuote(best), ...placeOf(best.stage, journey), point: best.highlight.point, personaName };
}

function placeOf(stage: string, journey: StudyJourney): { stage: string | null; stageName: string | null } {
  return stage === NO_STAGE ? { stage: null, stageName: null } : { stage, stageName: findStage(stage, journey)?.name ?? null };
}

function rowsOf({ triggers, failures, themes }: StageThemes): { theme: Theme; point: NewTheme["point"] }[] {
  return [
    ...triggers.map((theme) => ({ theme, point: "trigger" as const })),
    ...failures.map((theme) => ({ theme, point: "failure" as const })),
    ...themes.map((theme) => ({ theme, point: null })),
  ];
}

type RowKey = { personaId: string | null; stage: string; point: string | null; codeId: string | null };

function rowKey({ personaId, stage, point, codeId }: RowKey): string {
  return [personaId, stage, point, codeId].join("\n");
}

function latestByRow(spoken: readonly Spoken[]): Map<string, string> {
  const latest = new Map<string, string>();
  for (const one of spoken) {
    for (const key of keysOf(one)) {
      const before = latest.get(key);
      if (before === undefined || before < one.highlight.createdAt) latest.set(key, one.highlight.createdAt);
    }
  }
  return latest;
}

function keysOf({ highlight, stage, voices }: Spoken): string[] {
  return voices.flatMap(({ person }) =>
    highlight.codeIds.map((codeId) => rowKey({ personaId: person.personaId, stage, point: highlight.point, codeId })),
  );
}
