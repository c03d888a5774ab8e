import { eq } from "drizzle-orm";
import { type RevisionContent, unpacked } from "@/db/documents/revisions";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { type FileRow, STUDY_FORMAT, STUDY_FORMAT_VERSION, type StudyFile } from "@/lib/study-file/format";
import { contentHash } from "./content-hash";
import { PERSONAL, STUDY_TABLES } from "./tables";

type Wanted = { studyId: string; names: boolean };

/**
 * A study as a file that can come back (`readStudyFile`). Without `names` the names and addresses of people stay here, and a speaker's label becomes
 * their code. Throws NOT_FOUND.
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
    if (!names) takeLabelsOut(tables);
    const exportedAt = now();
    return { format: STUDY_FORMAT, version: STUDY_FORMAT_VERSION, names, exportedAt, contentHash: contentHash(tables), tables };
  });
}

/** Rows as the file holds them: what is only proposed is proposed anew where the study comes back, and a kept version of a text is readable. */
function asWritten(name: string, rows: FileRow[]): FileRow[] {
  if (name === "suggestions") return rows.filter(({ status }) => status !== "open");
  if (name === "document_revisions") return rows.map((row) => ({ ...row, content: unpacked(row.content as Buffer) }));
  return rows;
}

/** Labels of transcripts are often names: a participant's becomes their code, another's its role with a number; in earlier versions of a text too. */
function takeLabelsOut(tables: StudyFile["tables"]): void {
  const { speakers = [], participants = [], document_revisions: revisions = [] } = tables;
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  const others = new Map<unknown, number>();
  const labels = new Map<unknown, string>();
  for (const { id, participantId, documentId, role } of speakers) {
    const code = codes.get(participantId);
    const number = (others.get(documentId) ?? 0) + 1;
    if (code === undefined) others.set(documentId, number);
    labels.set(id, typeof code === "string" ? code : `${String(role)} ${number}`);
  }
  if (speakers.length > 0) tables.speakers = speakers.map((row) => ({ ...row, label: labels.get(row.id) ?? "" }));
  if (revisions.length > 0) {
    tables.document_revisions = revisions.map(({ content, ...row }) => ({
      ...row,
      content: unlabelled(content as RevisionContent, labels),
    }));
  }
}

function unlabelled(content: RevisionContent, labels: ReadonlyMap<unknown, string>): RevisionContent {
  return { ...content, speakers: content.speakers.map((one) => ({ ...one, label: labels.get(one.id) ?? one.role })) };
}
