import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { documents, interviews } from "@/db/schema";
import type { Db } from "@/db/types";
import { languageOf } from "@/lib/language/detect";
import { type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";

/** Enough of what was said to tell a language by; more would be time for nothing. */
const ENOUGH = 12_000;
/** What people write where nobody can tell. */
const USUAL: TextLanguage = "en";

type Heard = { row: DocumentRow; spoken: readonly (Span & { role: string })[] };

/** What a text is found to be written in, by its participants' words; "und" where nobody could tell. */
export function languageHeard({ row, spoken }: Heard): TextLanguage {
  const said: string[] = [];
  let length = 0;
  for (const { start, end, role } of spoken) {
    if (role !== "participant") continue;
    if (length >= ENOUGH) break;
    said.push(row.text.slice(start, Math.min(end, start + ENOUGH)));
    length += end - start;
  }
  return languageOf(said.join("\n"));
}

/**
 * The language that a text is read in: as somebody chose, else as found, else (a few words) as most texts of its study, else English.
 * Where somebody chose for other texts of the study, that counts for them.
 */
export function readingLanguage(db: Db, { row, found }: { row: DocumentRow; found: TextLanguage }): TextLanguage {
  if (row.languageChosen !== null) return row.languageChosen;
  return found === UNDETERMINED ? (commonestIn(db, row.studyId) ?? USUAL) : found;
}

/** What most texts of a study are written in, by number; null where none is known. */
function commonestIn(db: Db, studyId: string): TextLanguage | null {
  const language = sql<string | null>`coalesce(${documents.languageChosen}, nullif(${documents.language}, ${UNDETERMINED}))`;
  const [most] = db
    .select({ language, texts: sql<number>`count(*)` })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(documents.studyId, studyId), isNull(interviews.deletedAt), sql`${language} is not null`))
    .groupBy(language)
    .orderBy(desc(sql`count(*)`), language)
    .limit(1)
    .all();
  return most?.language ?? null;
}
