import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { standsAt } from "@/db/highlights/return";
import { agreementCodes, agreementMarkCodes, agreementMarks, agreementStretches } from "@/db/schema";
import type { Db } from "@/db/types";
import type { TextEdit } from "@/lib/highlights/anchor";
import { contextOf } from "@/lib/highlights/span";

type Edit = { studyId: string; documentId: string; before: string; text: string; edit: TextEdit };

/**
 * Lets the marks and the sampled stretches of rounds follow an edit of their text, as highlights do. A mark whose words are gone is in no figure until
 * they stand again; a stretch whose words are gone leaves the sample. Callers hold the write lock.
 */
export function moveAgreement(tx: Db, { studyId, documentId, before, text, edit }: Edit): void {
  const here = and(eq(agreementMarks.studyId, studyId), eq(agreementMarks.documentId, documentId));
  const lost = tx
    .select()
    .from(agreementMarks)
    .where(and(here, isNotNull(agreementMarks.lost)))
    .all();
  const standing = tx
    .select()
    .from(agreementMarks)
    .where(and(here, isNull(agreementMarks.lost)))
    .all();
  for (const { id, start, end } of standing) {
    const place = edit.place({ start, end });
    const set = place ?? { lost: { start, end, ...contextOf(before, { start, end }) } };
    if (place?.start !== start || place.end !== end) tx.update(agreementMarks).set(set).where(eq(agreementMarks.id, id)).run();
  }
  for (const { id, lost: words } of lost) {
    const place = words && standsAt(text, words, edit);
    if (place)
      tx.update(agreementMarks)
        .set({ ...place, lost: null })
        .where(eq(agreementMarks.id, id))
        .run();
  }
  moveStretches(tx, { studyId, documentId, edit });
}

function moveStretches(tx: Db, { studyId, documentId, edit }: Pick<Edit, "studyId" | "documentId" | "edit">): void {
  const stretches = tx
    .select()
    .from(agreementStretches)
    .where(and(eq(agreementStretches.studyId, studyId), eq(agreementStretches.documentId, documentId), isNotNull(agreementStretches.end)))
    .all();
  for (const { id, start, end } of stretches) {
    const place = edit.place({ start, end: end ?? start });
    const one = eq(agreementStretches.id, id);
    if (!place) tx.delete(agreementStretches).where(one).run();
    else if (place.start !== start || place.end !== end) tx.update(agreementStretches).set(place).where(one).run();
  }
}

type Move = { studyId: string; codeId: string; to: string | null };

/** What was coded with a code is read as coded with the one that took its place; the code as given is kept, and stands again if it comes back. */
export function moveAgreementCodes(tx: Db, { studyId, codeId, to }: Move): void {
  if (to === null) return;
  for (const table of [agreementCodes, agreementMarkCodes]) {
    tx.update(table)
      .set({ codeId: to })
      .where(and(eq(table.studyId, studyId), eq(table.codeId, codeId)))
      .run();
  }
}

/** Before a code goes for good: what was coded with it is coded with what took its place, or with nothing. */
export function letGoOfAgreementCode(tx: Db, { studyId, codeId }: { studyId: string; codeId: string }): void {
  for (const table of [agreementCodes, agreementMarkCodes]) {
    tx.delete(table)
      .where(and(eq(table.studyId, studyId), eq(table.codeId, codeId)))
      .run();
  }
}
