import { eq } from "drizzle-orm";
import { unpacked } from "@/db/documents/revisions";
import { formerNamesOf } from "@/db/privacy/former-names";
import { participantNames } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { type FileRow, STUDY_FORMAT, STUDY_FORMAT_VERSION, type StudyFile } from "@/lib/study-file/format";
import { contentHash } from "./content-hash";
import { PERSONAL, STUDY_TABLES } from "./tables";
import { withoutNames } from "./without-names";

type Wanted = { studyId: string; names: boolean };

/**
 * A study as a file that can come back (`readStudyFile`). Without `names` the names and addresses of people stay here (`withoutNames`). Throws
 * NOT_FOUND.
 */
export function writeStudyFile(db: Db, { studyId, names }: Wanted): StudyFile {
  return db.transaction((tx) => {
    requireStudy(tx as unknown as Db, studyId);
    const wanted = STUDY_TABLES.filter(({ name }) => names || !PERSONAL.has(name));
    const tables: StudyFile["tables"] = {};
    for (const { name, table, study } of wanted) {
      const rows = asWritten(name, tx.select().from(table).where(eq(study, studyId)).all());
      if (rows.length > 0) tables[name] = rows;
    }
    const said = names ? tables : withoutNames(tables, namesOf(tx as unknown as Db, studyId));
    const exportedAt = now();
    return { format: STUDY_FORMAT, version: STUDY_FORMAT_VERSION, names, exportedAt, contentHash: contentHash(said), tables: said };
  });
}

/** Rows as the file holds them: what is only proposed is proposed anew where the study comes back, and a kept version of a text is readable. */
function asWritten(name: string, rows: FileRow[]): FileRow[] {
  if (name === "suggestions") return rows.filter(({ status }) => status !== "open");
  if (name === "document_revisions") return rows.map((row) => ({ ...row, content: unpacked(row.content as Buffer) }));
  return rows;
}

/** The names of a study's people, also of those in the trash, and as they were before. */
function namesOf(db: Db, studyId: string): string[] {
  const rows = db.select({ name: participantNames.displayName }).from(participantNames).where(eq(participantNames.studyId, studyId)).all();
  return [...rows, ...formerNamesOf(db, studyId)].map(({ name }) => name);
}
