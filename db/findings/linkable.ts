import { sql } from "drizzle-orm";
import { gatherEvidence } from "@/db/evidence/evidence";
import { pageOf } from "@/db/paging";
import { asItIs, type Seen } from "@/db/seen";
import { requireStudy } from "@/db/studies";
import { requireStages } from "@/db/themes";
import type { Db } from "@/db/types";
import { hear } from "@/lib/evidence/spoken";
import { holdsWords } from "@/lib/findings/match-words";
import type { LinkableQuotes, QuoteSearch } from "@/lib/findings/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import { rankQuotes } from "@/lib/themes/quotes";
import { quoteRows } from "./quote-rows";

type Asked = { studyId: string; search: QuoteSearch; seen?: Seen | undefined };

/**
 * The quotes that can be linked under a search, starred ones first, then one of each person before a second of anybody. Quotes of people who refused, and
 * those hidden from summaries, are not offered (rule 14). Words are looked for in what whoever asks sees (`seen`). Throws NOT_FOUND,
 * REFUSED for a stage of another journey.
 */
export function listLinkable(db: Db, { studyId, search, seen = asItIs }: Asked): LinkableQuotes {
  const study = requireStudy(db, studyId);
  const { q = "", code, limit = 40, cursor, ...filter } = search;
  const journey = studyJourney(study);
  requireStages(filter.stage, journey);
  const evidence = gatherEvidence(db, study);
  const people = new Map(evidence.people.map((person) => [person.participantId, person]));
  const wanted = code?.length ? new Set(code) : null;
  const holding = q.trim() === "" ? null : idsHolding(db, { studyId, q, seen });
  const spoken = hear(evidence, { filter, journey }).spoken.filter(({ highlight: { id, codeIds } }) => {
    return (wanted === null || codeIds.some((codeId) => wanted.has(codeId))) && (holding === null || holding.has(id));
  });
  const ids = rankQuotes(spoken, people).map(({ highlight }) => highlight.id);
  const page = pageOf(ids, { limit, cursor });
  const rows = quoteRows(db, { studyId, highlightIds: page.items });
  return { ...page, items: page.items.flatMap((id) => rows.get(id) ?? []) };
}

function idsHolding(db: Db, { studyId, q, seen }: { studyId: string; q: string; seen: Seen }): Set<string> {
  const found = db.get<{ rows: string }>(
    sql`select json_group_array(json_array(id, quote)) as rows from highlights where study_id = ${studyId} and deleted_at is null`,
  );
  const holds = holdsWords(q);
  const rows = JSON.parse(found?.rows ?? "[]") as [id: string, quote: string][];
  return new Set(rows.filter(([, quote]) => holds(quote) && holds(seen({ quote }).quote)).map(([id]) => id));
}
