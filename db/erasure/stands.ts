import { and, eq } from "drizzle-orm";
import { unpacked } from "@/db/documents/revisions";
import { documentRevisions } from "@/db/schema";
import type { Db } from "@/db/types";
import { namesFinder } from "@/lib/privacy/find-identities";
import { lettersOf, tellingLetters } from "@/lib/privacy/name-letters";
import { mayName, WORD_TABLES } from "./fields";
import { textsOf } from "./texts";

/**
 * Tells whether anything by which a name is hidden stands anywhere in a study: in a text, also as it was before, on a label, in a field; not only where names
 * are kept. It ends at the first place; where there is none, all of the study is read once.
 */
export function standsAnywhere(db: Db, { studyId, name }: { studyId: string; name: string }): boolean {
  const find = namesFinder([name]);
  const mayHold = lettersOf(name);
  const holds = (value: unknown): boolean => {
    if (typeof value === "string") return mayHold(value) && find(value, true).length > 0;
    if (typeof value !== "object" || value === null) return false;
    return Object.entries(value).some(([key, one]) => holds(key) || holds(one));
  };
  return isInFields(db, { studyId, holds, name }) || isInTexts(db, { studyId, holds });
}

type Sought = { studyId: string; holds: (value: unknown) => boolean };

function isInFields(db: Db, { studyId, holds, name: sought }: Sought & { name: string }): boolean {
  const letters = tellingLetters(sought);
  return WORD_TABLES.filter(({ name }) => name !== "participant_names").some(({ table, study, words }) => {
    const columns = Object.fromEntries(words.map(({ name, column }) => [name, column]));
    const may = letters.length === 0 ? undefined : mayName(words, letters);
    const rows: Record<string, unknown>[] = db
      .select(columns)
      .from(table)
      .where(and(eq(study, studyId), may))
      .all();
    return rows.some((row) => Object.values(row).some(holds));
  });
}

function isInTexts(db: Db, { studyId, holds }: Sought): boolean {
  for (const { id, text, title, fileName } of textsOf(db, studyId))
    if (holds([text, title, fileName]) || isInHistory(db, { studyId, documentId: id, holds })) return true;
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
