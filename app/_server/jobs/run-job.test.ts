import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importFiles } from "@/db/imports/import-files";
import { cancelImport, getImport } from "@/db/imports/report";
import { fileOf, newStudy, talk } from "@/db/imports/testing";
import { deleteInterview } from "@/db/interviews/delete";
import { addReadingJob, failOpenJobs, hasOpenJobs, takeNextJob } from "@/db/jobs";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { jobs, voices } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { runJob, runOpenJobs } from "./run-job";

const FILES = ["Ana Díaz", "Ben Okafor", "Cleo Park"].map((name, index) =>
  fileOf(`${index}.txt`, talk(name, `The spreadsheet of team ${index} broke twice in one month.`)),
);

function imported(db: Db) {
  const studyId = newStudy(db);
  const { id, files } = importFiles(db, { studyId, files: FILES, options: {} });
  const documentIds = files.flatMap(({ documents }) => documents.map((document) => document.id ?? ""));
  return { studyId, importId: id ?? "", documentIds };
}

function readTexts(db: Db): number {
  return new Set(
    db
      .select({ id: voices.documentId })
      .from(voices)
      .all()
      .map(({ id }) => id),
  ).size;
}

test("an import's texts are read one by one, and its report says how far that has come", async () => {
  const { db } = openTestDb();
  const ref = imported(db);
  const seen: string[] = [];
  await runOpenJobs(db, async () => {
    const { state, done, total } = getImport(db, ref).processing;
    seen.push(`${state} ${done} of ${total}`);
  });
  expect(seen).toEqual(["running 0 of 3", "running 1 of 3", "running 2 of 3"]);
  expect(getImport(db, ref).processing).toEqual({ state: "done", done: 3, total: 3 });
  expect(readTexts(db)).toBe(3);
});

test("a stopped reading keeps what was read and reads no more", async () => {
  const { db } = openTestDb();
  const ref = imported(db);
  let texts = 0;
  await runOpenJobs(db, async () => {
    texts += 1;
    if (texts === 2) cancelImport(db, ref);
  });
  expect(getImport(db, ref).processing).toEqual({ state: "cancelled", done: 1, total: 3 });
  expect(readTexts(db)).toBe(1);
});

test("after a stop of the program the reading goes on where it was, and no text is read twice", async () => {
  const { db } = openTestDb();
  const ref = imported(db);
  const job = takeNextJob(db);
  const stop = new Error("the program ends");
  let texts = 0;
  const killed = runJob(db, {
    job: job ?? { id: "", studyId: "", kind: "read-documents", documentIds: [] },
    before: async () => {
      texts += 1;
      if (texts === 2) throw stop;
    },
  });
  await expect(killed).rejects.toBe(stop);
  expect(hasOpenJobs(db)).toBe(true);
  const again: string[] = [];
  await runOpenJobs(db, async ({ documentId }) => {
    again.push(documentId);
  });
  expect(again).toEqual(ref.documentIds.slice(1));
  expect(getImport(db, ref).processing).toEqual({ state: "done", done: 3, total: 3 });
});

test("a text that is gone is passed over", async () => {
  const { db } = openTestDb();
  const ref = imported(db);
  const { files } = getImport(db, ref);
  deleteInterview(db, { studyId: ref.studyId, interviewId: files[1]?.documents[0]?.interviewId ?? "", version: 1 });
  await runOpenJobs(db);
  expect(getImport(db, ref).processing).toEqual({ state: "done", done: 3, total: 3 });
  expect(readTexts(db)).toBe(2);
});

test("a text that waits to be read is not put in line twice, one whose reading has begun is", () => {
  const { db } = openTestDb();
  const { studyId, documentIds } = imported(db);
  takeNextJob(db);
  expect(addReadingJob(db, { studyId, documentIds: documentIds.slice(0, 1) })).not.toBeNull();
  expect(addReadingJob(db, { studyId, documentIds: documentIds.slice(0, 1) })).toBeNull();
});

test("without a thread to read in, jobs end with the reason", () => {
  const { db } = openTestDb();
  const ref = imported(db);
  failOpenJobs(db, "no thread");
  expect(getImport(db, ref).processing.state).toBe("failed");
  expect(db.select().from(jobs).where(eq(jobs.importId, ref.importId)).get()?.message).toBe("no thread");
});

test("short answers are read together, and a stop between two rounds keeps what was read", async () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id: questionnaireId } = makeQuestionnaire(db, studyId);
  const answers = Array.from({ length: 300 }, (_, at) => {
    const texts = { aaaaaaaa: `The import of list ${at} failed twice and nobody told us why.` };
    return makeResponse(db, { studyId, questionnaireId, texts }).documents.aaaaaaaa ?? "";
  });
  addReadingJob(db, { studyId, documentIds: answers });
  const first: string[] = [];
  await runOpenJobs(db, async ({ documentId }) => {
    first.push(documentId);
    if (first.length === 2) db.update(jobs).set({ state: "cancelled" }).where(eq(jobs.studyId, studyId)).run();
  });
  expect(first).toEqual([answers[0], answers[200]]);
  expect(readTexts(db)).toBe(200);
  expect(db.select().from(jobs).all()).toMatchObject([{ done: 200, total: 300, state: "cancelled" }]);
  db.update(jobs).set({ state: "waiting" }).where(eq(jobs.studyId, studyId)).run();
  await runOpenJobs(db);
  expect(db.select().from(jobs).all()).toMatchObject([{ done: 300, state: "done" }]);
  expect(readTexts(db)).toBe(300);
});
