import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { updateDocument } from "@/db/documents/update";
import { importFiles } from "@/db/imports/import-files";
import { fileOf, newStudy, talk } from "@/db/imports/testing";
import { createInterview } from "@/db/interviews/create";
import { readIn } from "@/db/keywords/testing";
import { studyModel } from "@/db/learning/study-model";
import { createParticipant } from "@/db/participants/create";
import { speakers, suggestions, voices } from "@/db/schema";
import { rejectSuggestion } from "@/db/suggestions/decide";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { readDocument } from "./read-document";

const NOTES = [
  "We decided to look for another tool because our old spreadsheet kept breaking before every audit.",
  "The set-up took six weeks and nobody helped us, so half of the team gave up on it.",
  "In the end we cancelled the subscription because the price doubled at renewal.",
].join(" ");

function labelsIn(db: Db, documentId: string): (string | null)[] {
  return db
    .select({ id: voices.speakerId })
    .from(voices)
    .where(eq(voices.documentId, documentId))
    .all()
    .map(({ id }) => id);
}

function suggestedIn(db: Db, documentId: string) {
  return db.select().from(suggestions).where(eq(suggestions.documentId, documentId)).all();
}

function logged(db: Db) {
  const studyId = newStudy(db);
  const person = createParticipant(db, { studyId, input: { audience: "churned" } });
  const interview = createInterview(db, {
    studyId,
    input: { participantIds: [person.id], status: "done", inherited: false, notes: NOTES },
  });
  return { studyId, documentId: interview.documents[0]?.id ?? "" };
}

test("notes become the phrases of one voice without a label, and sentences are proposed", () => {
  const { db } = openTestDb();
  const { studyId, documentId } = logged(db);
  readDocument(db, { studyId, documentId });
  const found = readIn(db, documentId);
  expect(found.map(({ phrase }) => phrase).join(", ")).toMatch(/spreadsheet/);
  expect(labelsIn(db, documentId)).toEqual([null]);
  const proposed = suggestedIn(db, documentId);
  expect(proposed.length).toBeGreaterThan(0);
  expect(proposed.every(({ quote, start, end }) => NOTES.slice(start, end) === quote)).toBe(true);
  expect(proposed.every(({ reasons }) => reasons.length > 0)).toBe(true);
});

test("whom notes are about is no keyword of theirs", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const person = createParticipant(db, { studyId, input: { audience: "customer", displayName: "Oluwaseun Brandvold" } });
  const notes = "Oluwaseun runs the night rota. Brandvold says the night rota costs Oluwaseun two hours of phone calls each evening.";
  const interview = createInterview(db, {
    studyId,
    input: { participantIds: [person.id], status: "done", inherited: false, notes },
  });
  const documentId = interview.documents[0]?.id ?? "";
  readDocument(db, { studyId, documentId });
  const phrases = readIn(db, documentId).map(({ phrase }) => phrase);
  expect(phrases).toContain("night rota");
  expect(phrases.filter((phrase) => /oluwaseun|brandvold/i.test(phrase))).toEqual([]);
});

test("in a transcript only participants' words are read, each under its label", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const file = fileOf("ana.txt", talk("Ana Díaz", "The timetable software lost our bookings again and again."));
  const { files } = importFiles(db, { studyId, files: [file], options: {} });
  const [document] = files[0]?.documents ?? [];
  readDocument(db, { studyId, documentId: document?.id ?? "" });
  const found = readIn(db, document?.id ?? "");
  expect(found.map(({ phrase }) => phrase).join(", ")).toMatch(/timetable software/);
  expect(found.map(({ phrase }) => phrase).join(", ")).not.toMatch(/something new/);
  const answering = db.select({ id: speakers.id }).from(speakers).where(eq(speakers.role, "participant")).all();
  expect(labelsIn(db, document?.id ?? "")).toEqual(answering.map(({ id }) => id));
});

test("reading again replaces what was there; what was rejected is not proposed again", () => {
  const { db } = openTestDb();
  const { studyId, documentId } = logged(db);
  readDocument(db, { studyId, documentId });
  const phrases = readIn(db, documentId).length;
  const [first] = suggestedIn(db, documentId);
  rejectSuggestion(db, { studyId, suggestionId: first?.id ?? "" });
  readDocument(db, { studyId, documentId });
  expect(readIn(db, documentId)).toHaveLength(phrases);
  const open = suggestedIn(db, documentId).filter(({ status }) => status === "open");
  expect(open.some(({ start, end }) => start === first?.start && end === first?.end)).toBe(false);
});

test("words that were typed since are the ones read", () => {
  const { db } = openTestDb();
  const { studyId, documentId } = logged(db);
  readDocument(db, { studyId, documentId });
  updateDocument(db, { studyId, documentId, version: 1, patch: { text: "They keep a paper wall chart in the night office." } });
  readDocument(db, { studyId, documentId });
  expect(
    readIn(db, documentId)
      .map(({ phrase }) => phrase)
      .join(", "),
  ).toMatch(/wall chart/);
  expect(
    readIn(db, documentId)
      .map(({ phrase }) => phrase)
      .join(", "),
  ).not.toMatch(/spreadsheet/);
});

test("what people decided is learned from, in their own study only", () => {
  const { db } = openTestDb();
  const { studyId, documentId } = logged(db);
  readDocument(db, { studyId, documentId });
  for (const { id } of suggestedIn(db, documentId)) rejectSuggestion(db, { studyId, suggestionId: id });
  expect(studyModel(db, { studyId }).model.labels).toBe(suggestedIn(db, documentId).length);
  expect(studyModel(db, { studyId: newStudy(db) }).model.labels).toBe(0);
});
