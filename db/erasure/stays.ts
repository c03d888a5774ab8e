import { eq } from "drizzle-orm";
import { consentTexts, guideQuestions, questionnaires, studies } from "@/db/schema";
import type { Db } from "@/db/types";
import { type Runs, runFinder } from "@/lib/erasure/runs";
import { textsOf } from "./texts";

/** Which of these runs of words also stand in a text of the study that stays: somebody else's, or what is asked of everybody. To be asked once the person's own words went. */
export function runsThatStay(tx: Db, { studyId, runs }: { studyId: string; runs: Runs }): Set<string> {
  const standIn = runFinder(runs);
  const found = new Set(asked(tx, studyId).flatMap(standIn));
  for (const { text } of textsOf(tx, studyId)) for (const run of standIn(text)) found.add(run);
  return found;
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
