import { beforeEach, expect, test } from "vitest";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { makeStudy, spanOf } from "@/db/interviews/testing";
import { addReadingJob, countWaiting } from "@/db/jobs";
import { learnFromChanges, scoreAgain } from "@/db/learning/learn";
import { setLevel } from "@/db/learning/levels";
import { cancelSweep } from "@/db/learning/sweep";
import { logNotes, SAID } from "@/db/learning/testing";
import { deleteStudy } from "@/db/studies";
import { listSuggestions } from "@/db/suggestions/list";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { runOpenJobs } from "./run-job";

let db: Db;
let studyId: string;
let documentId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ({ documentId } = logNotes(db, { studyId, notes: SAID.slice(0, 4).join(" ") }));
});

const open = () => listSuggestions(db, { studyId, filter: { status: ["open"] }, page: { limit: 100 } }).items;
const failures = () => open().filter((one) => one.documentId === documentId && one.point === "failure");
const learn = () => learnFromChanges(db, { studyId, documentIds: [documentId], goOn: async () => true });

test("asked for fewer, what waits in the text at hand goes at once; asked for more, it comes back on its own rows", async () => {
  const idle = Array.from({ length: 60 }, (_, i) => `On day ${i} we met on the second floor at nine.`).join(" ");
  const mild =
    "It is annoying that the list forgets the order. The new screen confuses everybody on the night shift. We lost an hour every week because the map was wrong.";
  ({ documentId } = logNotes(db, { studyId, notes: `${mild} ${idle} ${SAID[5]} ${SAID[6]}` }));
  const before = failures().map(({ id }) => id);
  expect(before.length).toBeGreaterThan(1);
  setLevel(db, { studyId, input: { tag: "point:failure", level: -3 } });
  await learn();
  expect(failures().length).toBeLessThan(before.length);
  setLevel(db, { studyId, input: { tag: "point:failure", level: 0 } });
  await learn();
  expect(failures().map(({ id }) => id)).toEqual(before);
});

test("texts are gone through again once ten labels and a tenth were learned, and when the codebook changes", async () => {
  const waits = () => countWaiting(db, { studyId, kind: "sweep" });
  await learn();
  expect(waits()).toBe(0);
  const long = Array.from({ length: 30 }, (_, i) => `In week ${i} the import of list ${i} failed for all of us once more.`);
  const { documentId: other } = logNotes(db, { studyId, notes: long.join(" ") });
  long.forEach((words) => {
    createHighlight(db, { studyId, input: { documentId: other, ...spanOf(long.join(" "), words), point: "failure" } });
  });
  await learn();
  expect(waits()).toBe(2);
  cancelSweep(db, { studyId });
  expect(waits()).toBe(0);
  await learn();
  expect(waits()).toBe(0);
  createCode(db, { studyId, input: { name: "Waiting for the import", kind: "theme" } });
  await learn();
  expect(waits()).toBe(2);
  await runOpenJobs(db);
  expect(waits()).toBe(0);
});

test("a sweep lets a text that nobody has read yet go first, and goes on after it", async () => {
  createCode(db, { studyId, input: { name: "Waiting for the import", kind: "theme" } });
  addReadingJob(db, { studyId, documentIds: [documentId] });
  await runOpenJobs(db);
  createCode(db, { studyId, input: { name: "Lists", kind: "theme" } });
  logNotes(db, { studyId, notes: SAID[4] });
  await learn();
  const read: string[] = [];
  await runOpenJobs(db, async ({ documentId: id }) => {
    read.push(id);
    if (read.length === 1) addReadingJob(db, { studyId, documentIds: ["new"] });
  });
  expect(read[1]).toBe("new");
  expect(countWaiting(db, { studyId, kind: "sweep" })).toBe(0);
});

test("a study that is deleted meanwhile is passed over", async () => {
  deleteStudy(db, { studyId, version: 1 });
  await expect(learn()).resolves.toBeUndefined();
  await expect(scoreAgain(db, { studyId, goOn: async () => true, after: "" })).resolves.toBeNull();
});

test("scoring that is cut short goes on behind where it was", async () => {
  const after = await scoreAgain(db, { studyId, goOn: async () => false, after: "" });
  expect(open().map(({ id }) => id)).toContain(after);
  await expect(scoreAgain(db, { studyId, goOn: async () => true, after: after ?? "" })).resolves.toBeNull();
});
