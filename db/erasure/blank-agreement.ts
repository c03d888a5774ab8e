import { and, eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { redactCut } from "@/db/privacy/redact-coding";
import { agreementMarks, agreementStretches } from "@/db/schema";
import type { Db } from "@/db/types";
import type { TakenOut } from "@/lib/erasure/taken-out";
import type { Redacted } from "@/lib/privacy/redact-text";
import type { Span } from "@/lib/text/sentences";

type Blanked = { row: DocumentRow; own: readonly Span[]; redacted: Redacted; strings: TakenOut };

/** Blind marks and stretches on a person's words alone go with them; the others stand where their words stand now. Of words that a mark waits for, what was said by them goes too. */
export function blankAgreement(tx: Db, { row, own, redacted, strings }: Blanked): void {
  const covered = joined(own, row.text);
  const isOwn = (span: Span) => covered.some(({ start, end }) => start <= span.start && end >= span.end);
  const said = own.map(({ start, end }) => row.text.slice(start, end));
  const redaction = { ...redacted, row, strings, words: [] };
  const marks = tx
    .select({ id: agreementMarks.id, start: agreementMarks.start, end: agreementMarks.end, lost: agreementMarks.lost })
    .from(agreementMarks)
    .where(and(eq(agreementMarks.studyId, row.studyId), eq(agreementMarks.documentId, row.id)))
    .all();
  for (const { id, lost, ...span } of marks) {
    const isIt = eq(agreementMarks.id, id);
    const isGone = lost ? said.some((words) => words.includes(lost.quote) || lost.quote.includes(words)) : isOwn(span);
    if (isGone) tx.delete(agreementMarks).where(isIt).run();
    else
      tx.update(agreementMarks)
        .set(lost ? { lost: redactCut(redaction, lost) } : redacted.place(span))
        .where(isIt)
        .run();
  }
  const stretches = tx
    .select({ id: agreementStretches.id, start: agreementStretches.start, end: agreementStretches.end })
    .from(agreementStretches)
    .where(and(eq(agreementStretches.studyId, row.studyId), eq(agreementStretches.documentId, row.id)))
    .all();
  for (const { id, start, end } of stretches) {
    const isIt = eq(agreementStretches.id, id);
    const span = { start, end: end ?? row.text.length };
    if (isOwn(span)) tx.delete(agreementStretches).where(isIt).run();
    else if (end !== null) tx.update(agreementStretches).set(redacted.place(span)).where(isIt).run();
  }
}

/** Spans with nothing but blanks between them are one. */
function joined(spans: readonly Span[], text: string): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && text.slice(last.end, span.start).trim() === "") last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}
