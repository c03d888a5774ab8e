import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import type { PageQuery } from "@/lib/record";
import { readQuery, type SearchQuery } from "@/lib/search/query";
import { MOST_COUNTED, type SearchFilter, type SearchHits } from "@/lib/search/schema";
import { findSeen } from "./hidden";
import { toHits } from "./hits";
import { withoutRefused } from "./refused";
import { type FoundPassage, findPassages } from "./scan";

/** `hides`: what the reader may not see: it is searched as if those words were not there. */
type Search = { studyId: string; q: string; filter: SearchFilter; page: PageQuery; hides?: IdentityFinder | undefined };

/**
 * Where a study's texts hold what was typed, the newest interview first, then by place. Words of people who refused are counted and never answered
 * (rule 14). The first 200 passages are counted, or as many as the page holds. Throws NOT_FOUND, REFUSED for a stage of another journey, MALFORMED for a cursor we never gave.
 */
export function searchPassages(db: Db, { studyId, q, filter, page, hides }: Search): SearchHits {
  const study = requireStudy(db, studyId);
  const query = readQuery(q);
  const after = cursorOf(page);
  const asked = { study, query, filter, most: Math.max(MOST_COUNTED, page.limit + 1), hides };
  const counted = countedPassages(db, asked);
  const rest = after === undefined ? counted : countedPassages(db, { ...asked, after });
  const shown = rest.shown.slice(0, page.limit);
  const next = rest.shown.length > page.limit ? shown.at(-1)?.id : rest.more ? rest.last : undefined;
  return {
    items: toHits(db, { query, passages: shown, hides }),
    nextCursor: next === undefined ? null : String(next),
    total: counted.shown.length,
    withheld: counted.withheld,
    more: counted.more,
  };
}

type Asked = {
  study: StudyRow;
  query: SearchQuery;
  filter: SearchFilter;
  most: number;
  after?: number;
  hides?: IdentityFinder | undefined;
};
type Counted = { shown: FoundPassage[]; withheld: number; more: boolean; last: number | undefined };

/** The passages that may be shown among the first so many (or so many after one of them), how many may not, and the last that was looked at. */
export function countedPassages(db: Db, { most, hides, ...asked }: Asked): Counted {
  const wanted = { ...asked, limit: most + 1 };
  const found = hides ? findSeen(db, { ...wanted, hides }) : findPassages(db, wanted);
  const counted = found.slice(0, most);
  const shown = withoutRefused(db, counted);
  return { shown, withheld: counted.length - shown.length, more: found.length > counted.length, last: counted.at(-1)?.id };
}

function cursorOf({ cursor }: PageQuery): number | undefined {
  if (cursor === undefined) return undefined;
  const id = Number(cursor);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new AppError("MALFORMED", "This page's cursor is not one that a search answered.", {
    errors: [{ path: "cursor", message: "unknown cursor" }],
  });
}
