import { and, asc, eq, gt } from "drizzle-orm";
import { unpacked } from "@/db/documents/revisions";
import { documentRevisions, documents } from "@/db/schema";
import type { Db } from "@/db/types";
import { takenOutOf } from "@/lib/erasure/taken-out";
import { WORD_TABLES } from "./fields";

const AT_ONCE = 200;

/**
 * Tells whether a name, or a part of it that tells, stands anywhere in a study: in a text, also as it was before, on a label, in a field; not only where names are
 * kept. It ends at the first place; where there is none, all of the study is read once.
 */
export function standsAnywhere(db: Db, { studyId, name }: { studyId: string; name: string }): boolean {
  const { find, mayHold } = takenOutOf({ names: [name], others: [], words: [] });
  const holds = (value: unknown): boolean => {
    if (typeof value === "string") return mayHold(value) && find(value).length > 0;
    if (typeof value !== "object" || value === null) return false;
    return Object.entries(value).some(([key, one]) => holds(key) || holds(one));
  };
  return isInFields(db, { studyId, holds }) || isInTexts(db, { studyId, holds });
}

type Sought = { studyId: string; holds: (value: unknown) => boolean };

function isInFields(db: Db, { studyId, holds }: Sought): boolean {
  return WORD_TABLES.filter(({ name }) => name !== "participant_names").some(({ table, study, words }) => {
    const columns = Object.fromEntries(words.map(({ name, column }) => [name, column]));
    const rows: Record<string, unknown>[] = db.select(columns).from(table).where(eq(study, studyId)).all();
    return rows.some((row) => Object.values(row).some(holds));
  });
}

function isInTexts(db: Db, { studyId, holds }: Sought): boolean {
  const page = (after: string) =>
    db
      .select({ id: documents.id, text: documents.text, title: documents.title, fileName: documents.fileName })
      .from(documents)
      .where(and(eq(documents.studyId, studyId), gt(documents.id, after)))
      .orderBy(asc(documents.id))
      .limit(AT_ONCE)
      .all();
  for (let rows = page(""); rows.length > 0; rows = page(rows.at(-1)?.id ?? "")) {
    if (rows.some(({ text, title, fileName }) => holds([text, title, fileName]))) return true;
    if (rows.some(({ id }) => isInHistory(db, { studyId, documentId: id, holds }))) return true;
  }
  return false;
}

function isInHistory(db: Db, { studyId, documentId, holds }: Sought & { documentId: string }): boolean {
  return db
    .select({ content: documentRevisions.content })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.studyId, studyId), eq(documentRevisions.documentId, documentId)))
    .all()
    .some(({ content }) => {
      const { text, speakers } = unpacked(content);
      return holds([text, speakers.map(({ label }) => label)]);
    });
}
