import { and, eq, getTableColumns, isNull, notInArray, or } from "drizzle-orm";
import { WORD_TABLES } from "@/db/erasure/fields";
import type { Theirs } from "@/db/erasure/theirs";
import { documents } from "@/db/schema";
import type { Db } from "@/db/types";
import { takenOutOf } from "@/lib/erasure/taken-out";
import type { Mention } from "@/lib/person-file/schema";

/** Where else in a study somebody is named: in texts of others, and in every other field, and how often: the words around a name are others', and not handed out. */
export function mentionsOf(db: Db, theirs: Theirs): Mention[] {
  const strings = takenOutOf(theirs);
  const found: Mention[] = [];
  const look = (place: string, id: unknown, value: unknown) => {
    const count = stringsIn(value).reduce((sum, text) => sum + strings.find(text).length, 0);
    if (count > 0) found.push({ place, id: String(id ?? ""), count });
  };
  const others = db
    .select({ id: documents.id, text: documents.text, title: documents.title })
    .from(documents)
    .where(
      and(
        eq(documents.studyId, theirs.studyId),
        or(isNull(documents.interviewId), notInArray(documents.interviewId, theirs.alone)),
        or(isNull(documents.responseId), notInArray(documents.responseId, theirs.responses)),
      ),
    )
    .all();
  for (const { id, text, title } of others) {
    look("documents.text", id, text);
    look("documents.title", id, title);
  }
  for (const { name, table, study, words } of WORD_TABLES) {
    const id = getTableColumns(table).id;
    const columns = { ...Object.fromEntries(words.map((word) => [word.name, word.column])), ...(id && { id }) };
    const rows: Record<string, unknown>[] = db.select(columns).from(table).where(eq(study, theirs.studyId)).all();
    for (const row of rows) for (const word of words) look(`${name}.${word.name}`, row.id, row[word.name]);
  }
  return found;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
