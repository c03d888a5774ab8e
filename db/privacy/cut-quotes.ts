import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { cutPieces } from "@/lib/privacy/cut-names";
import type { IdentityFinder } from "@/lib/privacy/find-identities";
import type { Span } from "@/lib/text/sentences";

/** Of every quote of a study that begins or ends within something that is found, the pieces of it: offsets into the quote, by the id of the highlight. */
export function cutQuotes(db: Db, { studyId, find }: { studyId: string; find: IdentityFinder }): Map<string, Span[]> {
  const rows = db.values<[id: string, before: string, quote: string, after: string]>(
    sql`select id, before, quote, after from highlights where study_id = ${studyId}`,
  );
  return new Map(
    rows.flatMap(([id, before, quote, after]) => {
      const pieces = cutPieces({ before, quote, after }, find);
      return pieces.length === 0 ? [] : [[id, pieces] as const];
    }),
  );
}
