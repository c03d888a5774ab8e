import type { Evidence } from "@/lib/evidence/schema";
import { NO_STAGE, type Spoken } from "@/lib/evidence/spoken";
import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import { bestQuotes, type PeopleById, rankQuotes, toThemeQuote } from "@/lib/themes/quotes";
import type { StageThemes, Theme, ThemesSummary } from "@/lib/themes/schema";
import { QUOTES_SHOWN } from "@/lib/themes/stage-themes";
import type { LeadQuote, NewTheme } from "./schema";

type Newest = { summary: ThemesSummary; journey: StudyJourney; people: Evidence["people"]; count: number };

/**
 * The themes whose evidence was marked last, the latest first: what moved since anybody looked, each with its best quotes (the summary needs none). Rows
 * not yet coded are left out, they have no statement.
 */
export function newestThemes(spoken: readonly Spoken[], { summary, journey, people, count }: Newest): NewTheme[] {
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
    .slice(0, count)
    .map((row) => ({ ...row, theme: { ...row.theme, quotes: quotesOf(spokenIn(spoken, row), people) } }));
}

function quotesOf(spoken: readonly Spoken[], people: Evidence["people"]): Theme["quotes"] {
  const byId: PeopleById = new Map(people.map((person) => [person.participantId, person]));
  return bestQuotes(spoken, { people: byId, count: QUOTES_SHOWN }).map(toThemeQuote);
}

/** The highlights of one row, with its persona's voices only. */
function spokenIn(
  spoken: readonly Spoken[],
  { personaId, stage, point, theme }: Omit<NewTheme, "stageName" | "personaName" | "at">,
): Spoken[] {
  return spoken
    .filter(
      (one) => one.stage === (stage ?? NO_STAGE) && one.highlight.point === point && one.highlight.codeIds.includes(theme.codeId ?? ""),
    )
    .map((one) => ({
      ...one,
      voices: one.voices.filter(({ person }) => person.personaId === personaId),
      respondents: one.respondents.filter((respondent) => respondent.personaId === personaId),
    }))
    .filter(({ voices, respondents }) => voices.length + respondents.length > 0);
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

/** Codes and personas are named by ids, so the parts of a row's name cannot be mistaken for one another. */
function rowKey({ personaId, stage, point, codeId }: RowKey): string {
  return `${codeId} ${personaId} ${point} ${stage}`;
}

/** When a highlight of each row was last made. */
function latestByRow(spoken: readonly Spoken[]): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { highlight, stage, voices, respondents } of spoken) {
    const { codeIds, point, createdAt } = highlight;
    if (codeIds.length === 0) continue;
    for (const personaId of personasOf(voices, respondents)) {
      for (const codeId of codeIds) {
        const key = rowKey({ personaId, stage, point, codeId });
        const before = latest.get(key);
        if (before === undefined || before < createdAt) latest.set(key, createdAt);
      }
    }
  }
  return latest;
}

/** Nearly always one: asked for every highlight, so nothing is made for it that need not be. */
function personasOf(voices: Spoken["voices"], respondents: Spoken["respondents"]): Iterable<string | null> {
  const [first] = voices;
  if (first && voices.length === 1 && respondents.length === 0) return [first.person.personaId];
  return new Set([...voices.map(({ person }) => person.personaId), ...respondents.map(({ personaId }) => personaId)]);
}
