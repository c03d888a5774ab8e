import { AppError } from "@/lib/errors";
import { respondentsUnder } from "@/lib/evidence/respondents";
import { NO_STAGE } from "@/lib/evidence/spoken";
import { findStage, type StudyJourney, studyJourney } from "@/lib/journey/study-journey";
import { quotesOfRow } from "@/lib/themes/row-quotes";
import type { GridFilter, ThemeQuote, ThemeQuotes, ThemeQuotesQuery, ThemesSummary } from "@/lib/themes/schema";
import { QUOTES_SHOWN } from "@/lib/themes/stage-themes";
import { summarizeThemes } from "@/lib/themes/summarize";
import { listBook } from "./codebook/book";
import { gatherEvidence } from "./evidence/evidence";
import { gatherPresences } from "./evidence/presences";
import { gatherReplies } from "./evidence/replies";
import { addWords } from "./evidence/words";

import { requireStudy } from "./studies";
import type { Db } from "./types";

type Asked = { studyId: string; filter: GridFilter; quotes?: number };

/**
 * The themes of a study by persona and stage, each with its best quotes (rules 1 to 5), as many as are asked for: a study of many personas and codes has
 * thousands of rows, so a board of all of them asks for none. Throws NOT_FOUND, REFUSED for a stage of another journey.
 */
export function getThemesSummary(db: Db, { studyId, filter, quotes = QUOTES_SHOWN }: Asked): ThemesSummary {
  const study = requireStudy(db, studyId);
  const journey = studyJourney(study);
  requireStages(filter.stage, journey);
  const summary = summarizeThemes(gatherEvidence(db, study), { filter, journey }, undefined, { quotes });
  addWords(db, quotesOf(summary));
  return summary;
}

/** Every quote of a summary, row by row. */
function quotesOf({ items }: ThemesSummary): ThemeQuote[] {
  const stages = items.flatMap((persona) => (persona.unplaced ? [...persona.stages, persona.unplaced] : persona.stages));
  return stages.flatMap(({ triggers, failures, themes }) =>
    [triggers, failures, themes].flatMap((rows) => rows.flatMap((row) => row.quotes)),
  );
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

/** The quotes behind one row of the themes, or one cell of it, best first. Throws NOT_FOUND, REFUSED for a stage of another journey. */
export function listThemeQuotes(db: Db, { studyId, query }: { studyId: string; query: ThemeQuotesQuery }): ThemeQuotes {
  const study = requireStudy(db, studyId);
  requireStages(query.stage, studyJourney(study));
  const book = query.family || query.kind?.length ? listBook(db, studyId) : [];
  const quotes = quotesOfRow(gatherEvidence(db, study), { query, journey: studyJourney(study), book });
  addWords(db, quotes.items);
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
