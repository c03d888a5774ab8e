import { eq } from "drizzle-orm";
import { forgetThemes } from "@/db/meaning/forget";
import { findTermPassages } from "@/db/messages/passages";
import { keywordChoices } from "@/db/schema";
import type { Db } from "@/db/types";
import { isOfRedacted } from "@/lib/keywords/redacted-key";
import { soughtTerm } from "@/lib/messages/said-term";
import type { Redaction } from "./redaction";

/**
 * What was decided about phrases of these words, and themes set aside under them, goes where no other text of the study says them, and given names lose what was taken out. To be called
 * once the search index knows the text as it is now.
 */
export function redactChoices(tx: Db, { row: { studyId }, strings, words }: Redaction): void {
  const redacted = words.map((one) => one.words);
  const isGone = (key: string, language: string) => isOfRedacted(key, language, redacted) && !isSaid(tx, { studyId, key, language });
  for (const choice of tx.select().from(keywordChoices).where(eq(keywordChoices.studyId, studyId)).all()) {
    const isIt = eq(keywordChoices.id, choice.id);
    if (isGone(choice.key, choice.language)) {
      tx.delete(keywordChoices).where(isIt).run();
      continue;
    }
    const name = choice.name && strings.whole(choice.name);
    const mergedInto = choice.mergedInto !== null && isGone(choice.mergedInto, choice.language) ? null : choice.mergedInto;
    if (name === choice.name && mergedInto === choice.mergedInto) continue;
    tx.update(keywordChoices)
      .set({ name, mergedInto, version: choice.version + 1 })
      .where(isIt)
      .run();
  }
  forgetThemes(tx, { studyId, isGone });
}

function isSaid(tx: Db, { studyId, key, language }: { studyId: string; key: string; language: string }): boolean {
  const { search } = soughtTerm(key, language);
  return search !== null && findTermPassages(tx, { studyId, search }).length > 0;
}
