import { and, asc, eq, gt } from "drizzle-orm";
import { consentTexts, documents, guideQuestions, questionnaires, studies } from "@/db/schema";
import type { Db } from "@/db/types";
import { type Runs, runFinder } from "@/lib/erasure/runs";

const AT_ONCE = 200;

/** Which of these runs of words also stand in a text of the study that stays: somebody else's, or what is asked of everybody. To be asked once the person's own words went. */
export function runsThatStay(tx: Db, { studyId, runs }: { studyId: string; runs: Runs }): Set<string> {
  const standIn = runFinder(runs);
  const found = new Set(asked(tx, studyId).flatMap(standIn));
  for (let after = "", rows = page(tx, { studyId, after }); rows.length > 0; rows = page(tx, { studyId, after })) {
    after = rows.at(-1)?.id ?? "";
    for (const { text } of rows) for (const run of standIn(text)) found.add(run);
  }
  return found;
}

function page(tx: Db, { studyId, after }: { studyId: string; after: string }): { id: string; text: string }[] {
  return tx
    .select({ id: documents.id, text: documents.text })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), gt(documents.id, after)))
    .orderBy(asc(documents.id))
    .limit(AT_ONCE)
    .all();
}

function asked(tx: Db, studyId: string): string[] {
  const guides = tx.select({ text: guideQuestions.question }).from(guideQuestions).where(eq(guideQuestions.studyId, studyId)).all();
  const forms = tx.select({ definition: questionnaires.definition }).from(questionnaires).where(eq(questionnaires.studyId, studyId)).all();
  const consent = tx.select({ text: consentTexts.text }).from(consentTexts).where(eq(consentTexts.studyId, studyId)).all();
  const study = tx.select({ text: studies.question }).from(studies).where(eq(studies.id, studyId)).all();
  return [...[...guides, ...consent, ...study].map(({ text }) => text ?? ""), ...forms.flatMap(({ definition }) => stringsIn(definition))];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
