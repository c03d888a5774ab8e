import { eq } from "drizzle-orm";
import { consentTexts, documents, guideQuestions, questionnaires, studies } from "@/db/schema";
import type { Db } from "@/db/types";
import { plainWords } from "@/lib/erasure/pasted";

/**
 * Tells whether words (as `plainWords` gives them) also stand in a text of the study that stays: somebody else's, or what is asked of everybody. To be
 * made once the person's own words went; nothing is read before it is asked.
 */
export function wordsThatStay(tx: Db, studyId: string): (words: string) => boolean {
  let texts: string[] | null = null;
  const known = new Map<string, boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    texts ??= textsThatStay(tx, studyId).map(plainWords);
    const stays = texts.some((text) => text.includes(` ${words} `));
    known.set(words, stays);
    return stays;
  };
}

function textsThatStay(tx: Db, studyId: string): string[] {
  const said = tx.select({ text: documents.text }).from(documents).where(eq(documents.studyId, studyId)).all();
  const guides = tx.select({ text: guideQuestions.question }).from(guideQuestions).where(eq(guideQuestions.studyId, studyId)).all();
  const forms = tx.select({ definition: questionnaires.definition }).from(questionnaires).where(eq(questionnaires.studyId, studyId)).all();
  const consent = tx.select({ text: consentTexts.text }).from(consentTexts).where(eq(consentTexts.studyId, studyId)).all();
  const study = tx.select({ text: studies.question }).from(studies).where(eq(studies.id, studyId)).all();
  return [
    ...[...said, ...guides, ...consent, ...study].map(({ text }) => text ?? ""),
    ...forms.flatMap(({ definition }) => stringsIn(definition)),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
