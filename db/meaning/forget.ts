import { eq } from "drizzle-orm";
import { meaningModels, meaningVectors, themesSetAside } from "@/db/schema";
import type { Db } from "@/db/types";

/** Lets go of what was compared of a text, in the transaction of a change that its version does not tell: its language, who speaks where. */
export function forgetMeaning(tx: Db, documentId: string): void {
  tx.delete(meaningVectors).where(eq(meaningVectors.documentId, documentId)).run();
}

/** Lets go of a study's axes, which know its words by their roots, and of all that lies on them: for words that must not stay. They are made anew. */
export function forgetAxes(tx: Db, studyId: string): void {
  tx.delete(meaningVectors).where(eq(meaningVectors.studyId, studyId)).run();
  tx.delete(meaningModels).where(eq(meaningModels.studyId, studyId)).run();
}

/** Lets go of themes that were set aside under a phrase that must not stay. */
export function forgetThemes(tx: Db, { studyId, isGone }: { studyId: string; isGone: (key: string, language: string) => boolean }): void {
  for (const { id, key } of tx.select().from(themesSetAside).where(eq(themesSetAside.studyId, studyId)).all()) {
    const colon = key.indexOf(":");
    const phrases = key.slice(colon + 1).split("|");
    if (phrases.some((phrase) => isGone(phrase, key.slice(0, colon)))) tx.delete(themesSetAside).where(eq(themesSetAside.id, id)).run();
  }
}
