import { and, eq, isNotNull } from "drizzle-orm";
import { redactCut } from "@/db/privacy/redact-coding";
import type { Redaction } from "@/db/privacy/redaction";
import { agreementMarks, agreementStretches } from "@/db/schema";
import type { Db } from "@/db/types";

/** Marks and stretches stay on their words through a redaction; words that a mark waits for lose what was taken out. */
export function redactAgreement(tx: Db, redaction: Redaction): void {
  const { studyId, id: documentId } = redaction.row;
  const marks = tx
    .select({ id: agreementMarks.id, start: agreementMarks.start, end: agreementMarks.end, lost: agreementMarks.lost })
    .from(agreementMarks)
    .where(and(eq(agreementMarks.studyId, studyId), eq(agreementMarks.documentId, documentId)))
    .all();
  for (const { id, lost, ...span } of marks) {
    const set = lost ? { lost: redactCut(redaction, lost) } : redaction.place(span);
    tx.update(agreementMarks).set(set).where(eq(agreementMarks.id, id)).run();
  }
  const stretches = tx
    .select()
    .from(agreementStretches)
    .where(and(eq(agreementStretches.studyId, studyId), eq(agreementStretches.documentId, documentId), isNotNull(agreementStretches.end)))
    .all();
  for (const { id, start, end } of stretches) {
    tx.update(agreementStretches)
      .set(redaction.place({ start, end: end ?? start }))
      .where(eq(agreementStretches.id, id))
      .run();
  }
}
