import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { PageQuery } from "@/lib/record";
import { readQuery, type SearchQuery } from "@/lib/search/query";
import { MOST_CODED, type SearchFilter, type SearchHits } from "@/lib/search/schema";
import { toHits } from "./hits";
import { withoutRefused } from "./refused";
import { type FoundPassage, findPassages } from "./scan";

type Search = { studyId: string; q: string; filter: SearchFilter; page: PageQuery };

/**
 * Where a study's texts hold what was typed, the newest interview first, then by place. Words of people who refused are counted and never answered
 * (rule 14). The first 500 passages are counted. Throws NOT_FOUND, REFUSED for a stage of another journey, MALFORMED for a cursor we never gave.
 */
export function searchPassages(db: Db, { studyId, q, filter, page }: Search): SearchHits {
  const study = requireStudy(db, studyId);
  const query = readQuery(q);
  const after = cursorOf(page);
  const counted = countedPassages(db, { study, query, filter });
  const rest = after === undefined ? counted.shown : shownAfter(db, { study, query, filter, after });
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: toHits(db, { query, passages: shown }),
    nextCursor: rest.length > page.limit && last ? String(last.id) : null,
    total: counted.shown.length,
    withheld: counted.withheld,
    more: counted.more,
  };
}

type Asked = { study: StudyRow; query: SearchQuery; filter: SearchFilter };

/** The passages that may be shown, up to the number that is counted, and how many may not. */
export function countedPassages(db: Db, asked: Asked): { shown: FoundPassage[]; withheld: number; more: boolean } {
  const found = findPassages(db, { ...asked, limit: MOST_CODED + 1 });
  const counted = found.slice(0, MOST_CODED);
  const shown = withoutRefused(db, counted);
  return { shown, withheld: counted.length - shown.length, more: found.length > counted.length };
}

function shownAfter(db: Db, asked: Asked & { after: number }): FoundPassage[] {
  return withoutRefused(db, findPassages(db, { ...asked, limit: MOST_CODED }));
}

function cursorOf({ cursor }: PageQuery): number | undefined {
  if (cursor === undefined) return undefined;
  const id = Number(cursor);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new AppError("MALFORMED", "This page's cursor is not one that a search answered.", {
    errors: [{ path: "cursor", message: "unknown cursor" }],
  });
}
