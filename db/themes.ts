import { sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { respondentsUnder } from "@/lib/evidence/respondents";
import { NO_STAGE } from "@/lib/evidence/spoken";
import { findStage, type StudyJourney, studyJourney } from "@/lib/journey/study-journey";
import { quotesOfRow } from "@/lib/themes/row-quotes";
import type { GridFilter, Theme, ThemeQuote, ThemeQuotes, ThemeQuotesQuery, ThemesSummary } from "@/lib/themes/schema";
import { summarizeThemes } from "@/lib/themes/summarize";
import { gatherEvidence } from "./evidence/evidence";
import { gatherPresences } from "./evidence/presences";
import { gatherReplies } from "./evidence/replies";
import { requireStudy } from "./studies";
import type { Db } from "./types";

/** The themes of a study by persona and stage, each with its best quotes (rules 1 to 5). Throws NOT_FOUND, REFUSED for a stage of another journey. */
export function getThemesSummary(db: Db, { studyId, filter }: { studyId: string; filter: GridFilter }): ThemesSummary {
  const study = requireStudy(db, studyId);
  requireStages(filter.stage, studyJourney(study));
  const summary = summarizeThemes(gatherEvidence(db, study), { filter, journey: studyJourney(study) });
  const themes = summary.items.flatMap(({ stages, unplaced }) =>
    [...stages, ...(unplaced ? [unplaced] : [])].flatMap(({ triggers, failures, themes: others }): Theme[] => [
      ...triggers,
      ...failures,
      ...others,
    ]),
  );
  addTimes(
    db,
    themes.flatMap(({ quotes }) => quotes),
  );
  return summary;
}

/**
 * The persona that the themes open with: the first of whom somebody was heard, else the first of whom somebody replied, "none" among them; without
 * anybody the first there is. Throws NOT_FOUND.
 */
export function findFirstPersona(db: Db, { studyId }: { studyId: string }): string {
  const study = requireStudy(db, studyId);
  const presences = gatherPresences(db, study);
  const held = new Set(presences.people.map(({ personaId }) => personaId));
  const heard = presences.personas.find(({ id }) => held.has(id));
  if (heard) return heard.id;
  const { respondents, asked } = respondentsUnder({ ...presences, ...gatherReplies(db, { ...presences, studyId }) }, {});
  const answered = new Set([...respondents, ...asked].map(({ personaId }) => personaId));
  const first = presences.personas.find(({ id }) => answered.has(id)) ?? (answered.has(null) ? null : presences.personas[0]);
  return first?.id ?? "none";
}

/** All quotes behind one row of the themes, best first. Throws NOT_FOUND, REFUSED for a stage of another journey. */
export function listThemeQuotes(db: Db, { studyId, query }: { studyId: string; query: ThemeQuotesQuery }): ThemeQuotes {
  const study = requireStudy(db, studyId);
  requireStages(query.stage, studyJourney(study));
  const quotes = quotesOfRow(gatherEvidence(db, study), { query, journey: studyJourney(study) });
  addTimes(db, quotes.items);
  return quotes;
}

/** Refuses stages that this study's journey does not have, naming those it has. */
export function requireStages(stages: readonly string[] | undefined, journey: StudyJourney): void {
  const unknown = stages?.find((slug) => slug !== NO_STAGE && !findStage(slug, journey));
  if (unknown === undefined) return;
  throw new AppError("REFUSED", `This study's journey has no stage "${unknown}". GET …/stages lists those it has.`, {
    errors: [{ path: "stage", message: "not a stage of this study's journey" }],
  });
}

/** Sets on each quote the time of the turn it starts in, read for just these quotes by the turns' key. */
export function addTimes(db: Db, quotes: readonly ThemeQuote[]): void {
  if (quotes.length === 0) return;
  const ids = JSON.stringify(quotes.map(({ highlightId }) => highlightId));
  const rows = db.all<{ id: string; startMs: number | null }>(sql`
    select h.id as id,
      (select t.start_ms from turns t where t.document_id = h.document_id and t.start <= h.start order by t.position desc limit 1) as startMs
    from highlights h join json_each(${ids}) wanted on wanted.value = h.id`);
  const times = new Map(rows.map(({ id, startMs }) => [id, startMs]));
  for (const quote of quotes) quote.startMs = times.get(quote.highlightId) ?? null;
}
