import { and, eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { documents, interviews, responses } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";

/** So many texts of a few lines are taken together, as much as a moment's work; longer ones one by one. */
const MOST_TEXTS = 200;
const SHORT = 40;

type Sized = { id: string; words: number };

/** Texts in their order, short ones together, a longer one by itself. */
export function* together(texts: readonly Sized[]): Generator<string[]> {
  let some: string[] = [];
  for (const { id, words } of texts) {
    const isShort = words <= SHORT;
    if (some.length > 0 && (!isShort || some.length >= MOST_TEXTS)) {
      yield some;
      some = [];
    }
    if (isShort) some.push(id);
    else yield [id];
  }
  if (some.length > 0) yield some;
}

/** Those of these texts that are there, in the order of making. */
export function textsThere(db: Db, { studyId, documentIds }: { studyId: string; documentIds: readonly string[] }): DocumentRow[] {
  return db
    .select({ row: documents })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.id, documentIds), isThere))
    .orderBy(documents.id)
    .all()
    .map(({ row }) => row);
}
