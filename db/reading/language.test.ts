import { expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { importFiles } from "@/db/imports/import-files";
import { fileOf, newStudy } from "@/db/imports/testing";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { takeNextJob } from "@/db/jobs";
import { readIn } from "@/db/keywords/testing";
import { createParticipant } from "@/db/participants/create";
import { documents } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { listUnread, queueUnread } from "./list-unread";
import { readDocument } from "./read-document";

const SPANISH = "Perdíamos las facturas porque la hoja de cálculo se rompía cada mes, y la conciliación bancaria nunca funcionaba bien.";
const SWEDISH = "Vi började leta efter ett annat verktyg eftersom vårt gamla kalkylark gick sönder varje månad.";

const ASKED = "Interviewer: So what was it that made you look for something new, and who else in the company had a say in that?";
const INTERPRETED = [ASKED, `Ana Díaz: ${SPANISH}`, ASKED, "Ana Díaz: Mi jefe pidió presupuesto a tres proveedores."].join("\n\n");

function noted(db: Db, studyId: string, notes: string) {
  const person = createParticipant(db, { studyId, input: { audience: "customer" } });
  const interview = createInterview(db, { studyId, input: { participantIds: [person.id], status: "done", inherited: false, notes } });
  return { interview, documentId: interview.documents[0]?.id ?? "" };
}

function phrasesOf(db: Db, documentId: string): string[] {
  return readIn(db, documentId).map(({ phrase }) => phrase);
}

test("a text gets its language when it is read, and keeps its version", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { documentId } = noted(db, studyId, SPANISH);
  expect(getDocument(db, { studyId, documentId }).language).toBeNull();
  readDocument(db, { studyId, documentId });
  expect(getDocument(db, { studyId, documentId })).toMatchObject({ language: "es", languageChosen: false, version: 1 });
  expect(phrasesOf(db, documentId)).toEqual(expect.arrayContaining(["hoja de cálculo", "conciliación bancaria"]));
});

test("only participants' words tell the language of a transcript", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { files } = importFiles(db, { studyId, files: [fileOf("ana.txt", INTERPRETED)], options: {} });
  const documentId = files[0]?.documents[0]?.id ?? "";
  readDocument(db, { studyId, documentId });
  expect(getDocument(db, { studyId, documentId }).language).toBe("es");
});

test("a language put right stands before what is found, until it is taken back", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { documentId } = noted(db, studyId, SPANISH);
  readDocument(db, { studyId, documentId });
  const chosen = updateDocument(db, { studyId, documentId, version: 1, patch: { language: "sv" } });
  expect(chosen).toMatchObject({ language: "sv", languageChosen: true, version: 1 });
  readDocument(db, { studyId, documentId });
  expect(getDocument(db, { studyId, documentId }).language).toBe("sv");
  expect(phrasesOf(db, documentId)).toEqual([]);
  updateDocument(db, { studyId, documentId, version: 1, patch: { language: null } });
  readDocument(db, { studyId, documentId });
  expect(getDocument(db, { studyId, documentId })).toMatchObject({ language: "es", languageChosen: false });
  expect(phrasesOf(db, documentId)).not.toEqual([]);
});

test("a few words are read as most texts of their study, a language without stems gives no keyphrases", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const few = noted(db, studyId, "Facturas rotas");
  for (const notes of [SPANISH, SPANISH.replace("facturas", "ventas")])
    readDocument(db, { studyId, documentId: noted(db, studyId, notes).documentId });
  readDocument(db, { studyId, documentId: few.documentId });
  expect(getDocument(db, { studyId, documentId: few.documentId }).language).toBe("und");
  const stems = readIn(db, few.documentId);
  expect(stems.map(({ key }) => key)).toContain("factur");
  const { documentId } = noted(db, studyId, SWEDISH);
  readDocument(db, { studyId, documentId });
  expect(getDocument(db, { studyId, documentId }).language).toBe("sv");
  expect(phrasesOf(db, documentId)).toEqual([]);
});

test("texts that no reading has seen are put in line once, without those that are deleted or empty", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const read = noted(db, studyId, SPANISH);
  readDocument(db, { studyId, documentId: read.documentId });
  const unread = noted(db, studyId, SWEDISH);
  const gone = noted(db, studyId, SPANISH);
  deleteInterview(db, { studyId, interviewId: gone.interview.id, version: gone.interview.version });
  expect(listUnread(db)).toEqual([{ studyId, documentIds: [unread.documentId] }]);
  queueUnread(db);
  queueUnread(db);
  expect(takeNextJob(db)?.documentIds).toEqual([unread.documentId]);
  readDocument(db, { studyId, documentId: unread.documentId });
  expect(listUnread(db)).toEqual([]);
  expect(
    db
      .select()
      .from(documents)
      .all()
      .filter(({ language }) => language === null),
  ).toHaveLength(1);
});
