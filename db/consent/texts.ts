import { and, countDistinct, desc, eq, max } from "drizzle-orm";
import { consentRecords, consentTexts } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { ConsentText, ConsentTextInput } from "@/lib/consent/schema";
import { AppError } from "@/lib/errors";

type TextRow = typeof consentTexts.$inferSelect;
type TextRef = { studyId: string; textId: string };

/** The stored text of a study. Throws NOT_FOUND. */
export function requireConsentText(db: Db, { studyId, textId }: TextRef): TextRow {
  const row = db
    .select()
    .from(consentTexts)
    .where(and(eq(consentTexts.studyId, studyId), eq(consentTexts.id, textId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no consent text with this id in this study.");
  return row;
}

/** The consent texts of a study with all their editions, the newest first, each with how many people agreed to that very one. Throws NOT_FOUND. */
export function listConsentTexts(db: Db, { studyId }: { studyId: string }): ConsentText[] {
  requireStudy(db, studyId);
  const people = new Map(
    db
      .select({ id: consentRecords.textId, people: countDistinct(consentRecords.participantId) })
      .from(consentRecords)
      .where(eq(consentRecords.studyId, studyId))
      .groupBy(consentRecords.textId)
      .all()
      .map((row) => [row.id, row.people]),
  );
  return db
    .select()
    .from(consentTexts)
    .where(eq(consentTexts.studyId, studyId))
    .orderBy(desc(consentTexts.id))
    .all()
    .map(({ studyId: _study, createdBy: _maker, ...text }) => ({ ...text, people: people.get(text.id) ?? 0 }));
}

/** Adds a text, as the next edition where the study has one of this name: what people agreed to before stays as it was. Throws NOT_FOUND. */
export function createConsentText(db: Db, { studyId, input }: { studyId: string; input: ConsentTextInput }): ConsentText {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const last = tx
      .select({ edition: max(consentTexts.edition) })
      .from(consentTexts)
      .where(and(eq(consentTexts.studyId, studyId), eq(consentTexts.name, input.name)))
      .get();
    const row = tx
      .insert(consentTexts)
      .values({ ...newRecord(), studyId, ...input, months: input.months ?? null, edition: (last?.edition ?? 0) + 1 })
      .returning()
      .get();
    const { studyId: _study, createdBy: _maker, ...text } = row;
    return { ...text, people: 0 };
  });
}

/** Takes away a text that nobody agreed to yet. Throws NOT_FOUND, CONFLICT where somebody did: it says what they agreed to. */
export function deleteConsentText(db: Db, ref: TextRef): void {
  write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const { name, edition } = requireConsentText(tx, ref);
    const used = tx
      .select({ id: consentRecords.id })
      .from(consentRecords)
      .where(and(eq(consentRecords.studyId, ref.studyId), eq(consentRecords.textId, ref.textId)))
      .limit(1)
      .get();
    if (used) throw new AppError("CONFLICT", `Somebody agreed to "${name}", edition ${edition}, so it stays: it says to what.`);
    tx.delete(consentTexts)
      .where(and(eq(consentTexts.studyId, ref.studyId), eq(consentTexts.id, ref.textId)))
      .run();
  });
}
