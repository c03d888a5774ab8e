import { and, asc, eq, gt } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { documents } from "@/db/schema";
import type { Db } from "@/db/types";

const AT_ONCE = 200;

/** The texts of a study in the order of their ids, 200 in memory at a time; each may be written as it comes. */
export function* textsOf(db: Db, studyId: string): Generator<DocumentRow> {
  for (let after = "", rows = page(db, { studyId, after }); rows.length > 0; rows = page(db, { studyId, after })) {
    after = rows.at(-1)?.id ?? "";
    yield* rows;
  }
}

function page(db: Db, { studyId, after }: { studyId: string; after: string }): DocumentRow[] {
  return db
    .select()
    .from(documents)
    .where(and(eq(documents.studyId, studyId), gt(documents.id, after)))
    .orderBy(asc(documents.id))
    .limit(AT_ONCE)
    .all();
}
