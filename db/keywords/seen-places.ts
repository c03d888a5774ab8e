import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import type { Span } from "@/lib/text/sentences";
import type { Place } from "./places-said";

/** What stands around words is looked at too: a name is told by what is beside it. UTF-16 units. */
const AROUND = 80;

/** Of the places where a phrase is said those that its reader sees: a phrase that is a name tells by them where the name stands. Voices without one left are left out. */
export function seenPlaces(db: Db, { said, hides }: { said: readonly Place[]; hides: IdentityFinder }): Place[] {
  const ids = JSON.stringify([...new Set(said.map(({ heard }) => heard.documentId))]);
  const texts = new Map(
    db.values<[string, string]>(sql`select d.id, d.text from json_each(${ids}) wanted cross join documents d on d.id = wanted.value`),
  );
  return said.flatMap((place) => {
    const text = texts.get(place.heard.documentId) ?? "";
    const places = place.places.filter((span) => !isHidden(text, span, hides));
    return places.length === 0 && place.places.length > 0 ? [] : [{ ...place, places }];
  });
}

function isHidden(text: string, { start, end }: Span, hides: IdentityFinder): boolean {
  const from = Math.max(0, start - AROUND);
  return hides(text.slice(from, end + AROUND)).some((span) => span.start + from < end && start < span.end + from);
}
