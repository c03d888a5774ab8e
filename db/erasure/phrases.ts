import { eq, sql } from "drizzle-orm";
import { forgetAnswers } from "@/db/idempotency";
import { forgetThemes } from "@/db/meaning/forget";
import { findTermPassages } from "@/db/messages/passages";
import { idempotencyKeys, keywordChoices } from "@/db/schema";
import type { Db } from "@/db/types";
import { isOfRedacted } from "@/lib/keywords/redacted-key";
import { soughtTerm } from "@/lib/messages/said-term";

type Phrase = { key: string; language: string };

/** The phrases of a study that somebody decided about and that are said in its texts now. To be asked before words go. */
export function phrasesSaid(tx: Db, studyId: string): Phrase[] {
  const rows = tx
    .select({ key: keywordChoices.key, mergedInto: keywordChoices.mergedInto, language: keywordChoices.language })
    .from(keywordChoices)
    .where(eq(keywordChoices.studyId, studyId))
    .all();
  const phrases = rows.flatMap(({ key, mergedInto, language }) =>
    [key, mergedInto].flatMap((one) => (one === null ? [] : { key: one, language })),
  );
  return phrases.filter((phrase) => isSaid(tx, { studyId, ...phrase }));
}

function isSaid(tx: Db, { studyId, key, language }: Phrase & { studyId: string }): boolean {
  const { search } = soughtTerm(key, language);
  return search !== null && findTermPassages(tx, { studyId, search }).length > 0;
}

/**
 * Lets go of what was decided about phrases that only the one who is gone had said, and of those with one of their `names`, or a part of it that is long
 * enough to tell, that nobody says now; themes set aside under them too.
 */
export function forgetPhrases(
  tx: Db,
  { studyId, before, names }: { studyId: string; before: readonly Phrase[]; names: readonly string[] },
): void {
  const telling = [...names, ...names.flatMap((name) => name.split(/\s+/u)).filter((part) => part.length > 2)];
  const isName = (key: string, language: string) => isOfRedacted(key, language, telling);
  const lost = new Set(before.filter((phrase) => !isSaid(tx, { studyId, ...phrase })).map(({ key, language }) => `${language} ${key}`));
  const isGone = (key: string, language: string) =>
    lost.has(`${language} ${key}`) || (isName(key, language) && !isSaid(tx, { studyId, key, language }));
  for (const { id, key, language, mergedInto } of tx.select().from(keywordChoices).where(eq(keywordChoices.studyId, studyId)).all()) {
    if (isGone(key, language)) tx.delete(keywordChoices).where(eq(keywordChoices.id, id)).run();
    else if (mergedInto !== null && isGone(mergedInto, language))
      tx.update(keywordChoices).set({ mergedInto: null }).where(eq(keywordChoices.id, id)).run();
  }
  forgetThemes(tx, { studyId, isGone });
}

/** Kept answers to writes hold texts and names as they were: those of this study, and those of no study (public forms), go. */
export function forgetEveryAnswer(tx: Db, studyId: string): void {
  forgetAnswers(tx, { studyId });
  tx.delete(idempotencyKeys).where(sql`${idempotencyKeys.target} not like '%/api/studies/%'`).run();
}
