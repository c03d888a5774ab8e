import { and, asc, eq } from "drizzle-orm";
import { keywordChoices } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { familyOf } from "@/lib/keywords/family";
import type { KeywordChoice, KeywordChoiceInput } from "@/lib/keywords/schema";

type Row = typeof keywordChoices.$inferSelect;

function toChoice({ id, language, key, standing, mergedInto, name, version }: Row): KeywordChoice {
  return { id, language, key, standing, mergedInto, name, version };
}

/** What was decided about phrases in a study, in the order of deciding. Throws NOT_FOUND. */
export function listKeywordChoices(db: Db, { studyId }: { studyId: string }): KeywordChoice[] {
  requireStudy(db, studyId);
  return db.select().from(keywordChoices).where(eq(keywordChoices.studyId, studyId)).orderBy(asc(keywordChoices.id)).all().map(toChoice);
}

/**
 * Pins, hides, merges or renames a phrase for the whole study, whatever is read anew later; what the input leaves out stays, null takes it back.
 * Throws REFUSED for a merge into itself, into one that is merged itself, or of one that others are merged into; NOT_FOUND.
 */
export function chooseKeyword(db: Db, { studyId, input }: { studyId: string; input: KeywordChoiceInput }): KeywordChoice {
  return write(db, (tx) => {
    const { language, key, ...given } = input;
    const choices = listKeywordChoices(tx, { studyId }).filter((choice) => choice.language === language);
    const known = choices.find((choice) => choice.key === key);
    const next = {
      standing: given.standing === undefined ? (known?.standing ?? null) : given.standing,
      mergedInto: given.mergedInto === undefined ? (known?.mergedInto ?? null) : given.mergedInto,
      name: given.name === undefined ? (known?.name ?? null) : given.name,
    };
    if (given.mergedInto) requireMergeable(choices, { language, key, into: given.mergedInto });
    if (!known) {
      const row = tx
        .insert(keywordChoices)
        .values({ ...newRecord(), studyId, language, key, ...next })
        .returning()
        .get();
      return toChoice(row);
    }
    const row = tx
      .update(keywordChoices)
      .set({ ...next, version: known.version + 1, updatedAt: now() })
      .where(and(eq(keywordChoices.studyId, studyId), eq(keywordChoices.id, known.id)))
      .returning()
      .get();
    return toChoice(row);
  });
}

type Merge = { language: string; key: string; into: string };

/** One step from a phrase to what it counts as, never two and never in a circle: so every list shows at once where a phrase went. */
function requireMergeable(choices: readonly KeywordChoice[], { language, key, into }: Merge): void {
  const same = (one: string | null, other: string) => one !== null && familyOf(one, language) === familyOf(other, language);
  if (same(key, into)) throw refused(`"${key}" and "${into}" count as one phrase already, so there is nothing to merge.`);
  const onward = choices.find((choice) => same(choice.key, into) && choice.mergedInto !== null);
  if (onward)
    throw refused(`"${into}" is itself merged into "${onward.mergedInto}". Merge into that one, or take the other merge back first.`);
  const from = choices.find((choice) => same(choice.mergedInto, key));
  if (from) throw refused(`"${from.key}" is merged into "${key}". Take that back first, or merge the other way round.`);
}

function refused(sentence: string): AppError {
  return new AppError("REFUSED", sentence, { errors: [{ path: "mergedInto", message: sentence }] });
}

/** Takes everything back that was decided about a phrase. Throws STALE_VERSION, NOT_FOUND. */
export function deleteKeywordChoice(db: Db, { studyId, choiceId, version }: { studyId: string; choiceId: string; version: number }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const isIt = and(eq(keywordChoices.studyId, studyId), eq(keywordChoices.id, choiceId));
    const row = tx.select().from(keywordChoices).where(isIt).get();
    if (!row)
      throw new AppError(
        "NOT_FOUND",
        "Nothing with this id was decided about a phrase of this study. It may have been taken back already.",
      );
    requireVersion(toChoice(row), version);
    tx.delete(keywordChoices).where(isIt).run();
  });
}
