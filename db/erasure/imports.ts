import { and, eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import type { MadeByImport } from "@/db/schema/work";
import type { Db } from "@/db/types";
import { ERASED_WORDS } from "@/lib/erasure/vocabulary";
import type { ReportFile } from "@/lib/import/schema";
import type { Theirs } from "./theirs";

/**
 * Takes a person's files out of the reports of imports: of a file that was theirs alone its name and all that was read of it go, of one with others' texts
 * the first words that it shows. What an import filled in on them is forgotten, so that undoing it does not look for them.
 */
export function takeOutOfReports(tx: Db, { studyId, alone, shared, ids }: Theirs): void {
  const rows = tx
    .select({ id: imports.id, files: imports.files, made: imports.made })
    .from(imports)
    .where(eq(imports.studyId, studyId))
    .all();
  const [own, mixed] = [new Set(alone), new Set(shared)];
  for (const { id, files, made } of rows) {
    const cleaned = { files: files.map((file) => withoutTheirs(file, { own, mixed })), made: made && withoutFilled(made, ids) };
    if (JSON.stringify(cleaned) === JSON.stringify({ files, made })) continue;
    tx.update(imports)
      .set(cleaned)
      .where(and(eq(imports.studyId, studyId), eq(imports.id, id)))
      .run();
  }
}

function withoutTheirs(file: ReportFile, { own, mixed }: Record<"own" | "mixed", ReadonlySet<string>>): ReportFile {
  const isOwn = ({ interviewId }: ReportFile["documents"][number]) => interviewId !== null && own.has(interviewId);
  const isMixed = ({ interviewId }: ReportFile["documents"][number]) => interviewId !== null && mixed.has(interviewId);
  if (!file.documents.some((one) => isOwn(one) || isMixed(one))) return file;
  const documents = file.documents.map((one) =>
    isOwn(one) ? { ...one, title: "", opening: [], speakers: [] } : isMixed(one) ? { ...one, opening: [] } : one,
  );
  if (!file.documents.every(isOwn)) return { ...file, documents };
  return { ...file, name: ERASED_WORDS, documents, warnings: [], rejected: [], columns: null };
}

function withoutFilled(made: MadeByImport, ids: readonly string[]): MadeByImport {
  return { ...made, filled: made.filled.filter(({ participantId }) => !ids.includes(participantId)) };
}
