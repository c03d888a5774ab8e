import { eq, inArray, sql } from "drizzle-orm";
import { packed, type RevisionContent } from "@/db/documents/revisions";
import { documents, studies } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { newId, newToken } from "@/db/stamp";
import { getStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { isSqliteError, write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Study } from "@/lib/studies/schema";
import { type FileRow, renameIds, type StudyFile } from "@/lib/study-file/format";
import { checkRows } from "./check-rows";
import { checkTexts } from "./check-texts";
import { contentHash } from "./content-hash";
import { eraseAgain } from "./erase-again";
import { makersOf } from "./makers";
import { STUDY_TABLES } from "./tables";

/** The study that was brought in, and its texts, which are still to be read for keywords and suggestions. */
/** `erased`: how many people were taken out of it again, who were erased here since the file was written. */
export type BroughtIn = { study: Study; documentIds: string[]; copy: boolean; erased: number };

const AT_ONCE = 200;

/**
 * Brings a study in from its file, whole or not at all. Where a study of that id is here already (also in the trash), a copy comes in beside it, under ids
 * of its own. Its content is that of the file: written out again it has the same hash. Throws REFUSED for a file that is damaged, was changed by hand
 * without its hash, or comes from a newer version.
 */
export function readStudyFile(db: Db, file: StudyFile): BroughtIn {
  checkRows(file);
  checkTexts(file.tables);
  if (file.contentHash !== undefined && file.contentHash !== contentHash(file.tables)) {
    throw new AppError(
      "REFUSED",
      "The content of this file does not match its checksum: it was damaged or changed on the way. Nothing was brought in. Where the change was meant, take “contentHash” out of the file.",
      { errors: [{ path: "contentHash", message: "does not match" }] },
    );
  }
  try {
    return write(db, (tx) => store(tx, file));
  } catch (error) {
    if (!isSqliteError(error, "SQLITE_CONSTRAINT")) throw error;
    throw new AppError(
      "REFUSED",
      "The rows of this file contradict one another: one names another that is not there, or stands twice. Nothing was brought in.",
      {
        errors: [{ path: "tables", message: "rows do not fit together" }],
      },
    );
  }
}

function store(tx: Db, { tables: file, exportedAt }: StudyFile): BroughtIn {
  const copy = isHere(tx, file);
  const rename = copy ? newIdsOf(file) : new Map<string, string>();
  const tables = copy ? withOwnTokens(underIds(file, rename)) : file;
  const studyId = String(tables.studies?.[0]?.id);
  const makerOf = makersOf(tx);
  tx.run(sql`pragma defer_foreign_keys = on`);
  for (const { name, table, columns } of STUDY_TABLES) {
    const rows = (tables[name] ?? []).map((given) => {
      const row = name === "document_revisions" ? { ...given, content: packed(given.content as RevisionContent) } : given;
      if (name !== "studies" && row.studyId !== studyId)
        throw new AppError("REFUSED", `A row of “${name}” belongs to another study. Nothing was brought in.`);
      return "createdBy" in columns ? { ...row, createdBy: makerOf(row.createdBy) } : row;
    });
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      tx.insert(table)
        .values(rows.slice(at, at + AT_ONCE) as never)
        .run();
    }
  }
  const documentIds = idsOfTexts(tx, studyId);
  for (const id of documentIds) indexDocument(tx, id);
  const erased = eraseAgain(tx, { from: String(file.studies?.[0]?.id), exportedAt, rename });
  return { study: getStudy(tx, studyId), documentIds: erased === 0 ? documentIds : idsOfTexts(tx, studyId), copy, erased };
}

/** Whether anything of the file is here already: the study, or one of its texts. */
function isHere(tx: Db, given: StudyFile["tables"]): boolean {
  const [study] = given.studies ?? [];
  const texts = given.documents ?? [];
  const one = tx
    .select({ id: studies.id })
    .from(studies)
    .where(eq(studies.id, String(study?.id)))
    .get();
  if (one) return true;
  const ids = texts.slice(0, AT_ONCE).map(({ id }) => String(id));
  return ids.length > 0 && tx.select({ id: documents.id }).from(documents).where(inArray(documents.id, ids)).get() !== undefined;
}

function idsOfTexts(tx: Db, studyId: string): string[] {
  const rows = tx.select({ id: documents.id }).from(documents).where(eq(documents.studyId, studyId)).all();
  return rows.map(({ id }) => id);
}

/** New ids that sort as the old ones did. */
function newIdsOf(tables: StudyFile["tables"]): Map<string, string> {
  const ids = new Set(Object.values(tables).flatMap((rows) => rows.flatMap(({ id }: FileRow) => (typeof id === "string" ? [id] : []))));
  const fresh = Array.from(ids, () => newId()).sort();
  return new Map([...ids].sort().map((id, index) => [id, fresh[index] ?? id]));
}

/** The same rows under other ids, wherever an id is named. */
function underIds(tables: StudyFile["tables"], rename: ReadonlyMap<string, string>): StudyFile["tables"] {
  return JSON.parse(renameIds(JSON.stringify(tables), rename)) as StudyFile["tables"];
}

/** Public addresses of a copy are its own: the ones in the file belong to what is here already. */
function withOwnTokens(tables: StudyFile["tables"]): StudyFile["tables"] {
  const renewed = ["questionnaires", "invitations"].flatMap((name) => {
    const rows = tables[name]?.map((row) => (typeof row.token === "string" ? { ...row, token: newToken() } : row));
    return rows ? [[name, rows] as const] : [];
  });
  return { ...tables, ...Object.fromEntries(renewed) };
}
