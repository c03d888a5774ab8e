import { and, desc, eq, sql } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { documents, interviews, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import { type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";

/** What people write where nobody can tell. */
const USUAL: TextLanguage = "en";

/**
 * The language that a text is read in: as somebody chose, else as found, else (a few words) as most texts of its study, else English.
 * Where somebody chose for other texts of the study, that counts for them.
 */
export function readingLanguage(db: Db, { row, found }: { row: DocumentRow; found: TextLanguage }): TextLanguage {
  if (row.languageChosen !== null) return row.languageChosen;
  return found === UNDETERMINED ? usualLanguage(db, row.studyId) : found;
}

/** What most texts of a study are written in, by number; English where none is known. A text is read in it where nobody could tell its own. */
export function usualLanguage(db: Db, studyId: string): TextLanguage {
  const language = sql<string | null>`coalesce(${documents.languageChosen}, nullif(${documents.language}, ${UNDETERMINED}))`;
  const [most] = db
    .select({ language, texts: sql<number>`count(*)` })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(documents.studyId, studyId), isThere, sql`${language} is not null`))
    .groupBy(language)
    .orderBy(desc(sql`count(*)`), language)
    .limit(1)
    .all();
  return most?.language ?? USUAL;
}
