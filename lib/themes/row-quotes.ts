import type { Evidence } from "@/lib/evidence/schema";
import { hear } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { quotesOf } from "./quotes";
import type { ThemeQuotes, ThemeQuotesQuery } from "./schema";

/**
 * All quotes behind one row of the themes: the highlights of that point ("none": neither) and code ("none": not yet coded) under the filter.
 * What is left out of the query is not asked: without a point those of every point, without a code those of every code. With `hidden` the items are those hidden from summaries.
 */
export function quotesOfRow(evidence: Evidence, { query, journey }: { query: ThemeQuotesQuery; journey: StudyJourney }): ThemeQuotes {
  const { point, code, hidden = false, ...filter } = query;
  const known = new Set(evidence.codes.map(({ id }) => id));
  const spoken = hear(evidence, { filter, journey }).spoken.filter(({ highlight }) => {
    const ofPoint = point === undefined || (highlight.point ?? "none") === point;
    if (!ofPoint || code === undefined) return ofPoint;
    return code === "none" ? !highlight.codeIds.some((id) => known.has(id)) : highlight.codeIds.includes(code);
  });
  return quotesOf(spoken, { people: new Map(evidence.people.map((person) => [person.participantId, person])), hidden });
}
