import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { updateDocument } from "@/db/documents/update";
import { makeStudy } from "@/db/interviews/testing";
import { addReadingJob, countWaiting } from "@/db/jobs";
import { unpackPhrases } from "@/db/keywords/voice-phrases";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { documents, jobs, responses, suggestions, voices } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { countAnswersAhead, readAnswers } from "./read-answers";
import { readDocument } from "./read-document";

const SAID = [
  "The import failed twice and nobody told us why, so we nearly gave up on the trial.",
  "Price. We were quoted one price per seat and billed another after the renewal.",
  "ok",
  "La importación falló dos veces y nadie nos explicó por qué, casi dejamos la prueba.",
  "We moved because the old spreadsheet broke every month and our manager lost an evening each time.",
];

let db: Db;
let studyId: string;
let ids: string[];

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  const { id: questionnaireId } = makeQuestionnaire(db, studyId);
  ids = SAID.flatMap((text) => Object.values(makeResponse(db, { studyId, questionnaireId, texts: { aaaaaaaa: text } }).documents));
});

function stored() {
  const said = db.select().from(voices).orderBy(voices.documentId).all();
  const proposed = db.select().from(suggestions).orderBy(suggestions.documentId, suggestions.start).all();
  const texts = db.select().from(documents).orderBy(documents.id).all();
  return {
    voices: said.map(({ documentId, language, words, speakerId, phrases }) => [
      documentId,
      language,
      words,
      speakerId,
      unpackPhrases(phrases),
    ]),
    suggestions: proposed.map(({ documentId, start, end, point, step, score, reasons }) => [
      documentId,
      start,
      end,
      point,
      step,
      score,
      reasons,
    ]),
    languages: texts.map(({ language, version }) => [language, version]),
  };
}

test("many answers read together say what each says read alone", () => {
  readAnswers(db, { studyId, documentIds: ids });
  const together = stored();
  db.delete(voices).where(eq(voices.studyId, studyId)).run();
  db.delete(suggestions).where(eq(suggestions.studyId, studyId)).run();
  for (const documentId of ids) readDocument(db, { studyId, documentId });
  expect(together).toEqual(stored());
  expect(together.voices).toHaveLength(SAID.length);
  expect(together.suggestions.length).toBeGreaterThan(0);
});

test("reading them again changes nothing", () => {
  readAnswers(db, { studyId, documentIds: ids });
  const before = stored();
  readAnswers(db, { studyId, documentIds: ids });
  expect(stored()).toEqual(before);
});

test("answers of a response that is gone are passed over, and a long text ends what is read together", () => {
  const setDeleted = (deletedAt: string | null) => db.update(responses).set({ deletedAt }).where(eq(responses.studyId, studyId)).run();
  setDeleted("2026-05-01T00:00:00.000Z");
  readAnswers(db, { studyId, documentIds: ids });
  expect(db.select().from(voices).all()).toEqual([]);
  setDeleted(null);
  updateDocument(db, { studyId, documentId: ids[3] ?? "", version: 1, patch: { text: "a ".repeat(3000) } });
  expect(countAnswersAhead(db, ids)).toBe(3);
  expect(countAnswersAhead(db, ["gone"])).toBe(0);
});

test("ten thousand wait in jobs that stay small", () => {
  addReadingJob(db, { studyId, documentIds: Array.from({ length: 10_000 }, (_, at) => `answer-${at}`) });
  const rows = db.select().from(jobs).all();
  expect(Math.max(...rows.map(({ payload }) => payload.documentIds.length))).toBeLessThanOrEqual(500);
  expect(countWaiting(db, { studyId })).toBe(10_000);
});
