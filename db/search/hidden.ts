import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import { matchesIn } from "@/lib/search/matches";
import type { SearchQuery } from "@/lib/search/query";
import type { FoundPassage } from "./scan";

/** What must not stand in a passage is taken as whole words: the beginning of a name would tell by what is left out. */
export function withWholeWords({ groups, without }: SearchQuery): SearchQuery {
  return { groups, without: without.map((term) => ({ ...term, open: false })) };
}

type Sought = { found: readonly FoundPassage[]; query: SearchQuery; hides: IdentityFinder };

/** Leaves out passages in which a word that was sought stands in what the reader may not see: that it was found would tell what it is. */
export function withoutHidden(db: Db, { found, query, hides }: Sought): FoundPassage[] {
  const texts = textsOf(db, found);
  return found.filter((passage) => {
    const text = texts.get(passage.documentId) ?? "";
    const hidden = hides(text.slice(passage.start, passage.end));
    if (hidden.length === 0) return true;
    const spans = hidden.map(({ start, end }) => ({ start: start + passage.start, end: end + passage.start }));
    return !matchesIn({ text, passage, query }).some(({ start, end }) => spans.some((span) => span.start < end && start < span.end));
  });
}

function textsOf(db: Db, found: readonly FoundPassage[]): Map<string, string> {
  const ids = JSON.stringify([...new Set(found.map(({ documentId }) => documentId))]);
  return new Map(
    db.values<[string, string]>(sql`select d.id, d.text from json_each(${ids}) wanted cross join documents d on d.id = wanted.value`),
  );
}
