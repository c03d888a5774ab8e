import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import { type Match, matchesIn } from "@/lib/search/matches";
import type { SearchQuery } from "@/lib/search/query";
import type { Span } from "@/lib/text/sentences";
import { type FoundPassage, findPassages, type Scan } from "./scan";

type Seen = Scan & { hides: IdentityFinder };

/**
 * The first passages that a search finds in what its reader sees, as if the hidden words were not there: neither what is found by them, nor what is left
 * out because of them, tells where a name stands, or that it is one. At most `limit`, by place as `findPassages` has them.
 */
export function findSeen(db: Db, { hides, query, after, limit, ...asked }: Seen): FoundPassage[] {
  const seen: FoundPassage[] = [];
  // what must not stand there is left out by what is seen, not by the index, which knows every word
  const wanted = { ...query, without: [] };
  let from = after;
  for (;;) {
    const found = findPassages(db, { ...asked, query: wanted, after: from, limit });
    seen.push(...seenOf(db, { found, query, hides }));
    from = found.at(-1)?.id;
    if (found.length < limit || seen.length >= limit) return seen.slice(0, limit);
  }
}

function seenOf(db: Db, { found, query, hides }: { found: readonly FoundPassage[]; query: SearchQuery; hides: IdentityFinder }) {
  const texts = textsOf(db, found);
  return found.filter((passage) => {
    const text = texts.get(passage.documentId) ?? "";
    const unseen = unseenIn(text, { passage, hides });
    return (unseen.length === 0 && query.without.length === 0) || answers({ text, passage, query, unseen });
  });
}

/** What of a passage its reader may not see: offsets into the text. */
export function unseenIn(text: string, { passage, hides }: { passage: Span; hides: IdentityFinder }): Span[] {
  return hides(text.slice(passage.start, passage.end)).map(({ start, end }) => ({
    start: start + passage.start,
    end: end + passage.start,
  }));
}

type Passage = { text: string; passage: Span; query: SearchQuery; unseen: readonly Span[] };

/** One word of each group that is wanted stands there to be seen, and none that is not wanted. */
function answers({ text, passage, query: { groups, without }, unseen }: Passage): boolean {
  const isSeen = (match: Match) => !unseen.some((span) => span.start < match.end && match.start < span.end);
  const among = (terms: SearchQuery["without"]) => matchesIn({ text, passage, query: { groups: [terms], without: [] } }).some(isSeen);
  return groups.every(among) && !(without.length > 0 && among(without));
}

function textsOf(db: Db, found: readonly FoundPassage[]): Map<string, string> {
  const ids = JSON.stringify([...new Set(found.map(({ documentId }) => documentId))]);
  return new Map(
    db.values<[string, string]>(sql`select d.id, d.text from json_each(${ids}) wanted cross join documents d on d.id = wanted.value`),
  );
}
