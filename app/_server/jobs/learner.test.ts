import { expect, test } from "vitest";
import { makeStudy } from "@/db/interviews/testing";
import { logNotes, SAID, storedSuggestions } from "@/db/learning/testing";
import { rejectSuggestion } from "@/db/suggestions/decide";
import { openTestDb } from "@/db/testing";
import { makeLearner } from "./learner";
import type { FromWorker } from "./messages";

test("two decisions in a row are learned from together, what waits is scored a moment later, and then it is told", async () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const { documentId } = logNotes(db, { studyId, notes: SAID.join(" ") });
  const posted: FromWorker[] = [];
  const learner = makeLearner({ db, post: (message) => posted.push(message), pause: async () => undefined });
  const [first] = storedSuggestions(db);
  rejectSuggestion(db, { studyId, suggestionId: first?.id ?? "" });
  learner.tell({ kind: "learn", studyId, documentIds: [documentId], number: 1 });
  learner.tell({ kind: "learn", studyId, documentIds: [], number: 2 });
  await learner.work();
  expect(posted).toEqual([{ kind: "learning", studyId }]);
  expect(learner.hasWork()).toBe(true);
  await learner.rest();
  await learner.work();
  expect(posted.at(-1)).toEqual({ kind: "learned", studyId, number: 2 });
  expect(learner.hasWork()).toBe(false);
});

test("a model is measured, and a study that is gone is passed over", async () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const posted: FromWorker[] = [];
  const learner = makeLearner({ db, post: (message) => posted.push(message), pause: async () => undefined });
  learner.tell({ kind: "measure", studyId });
  learner.tell({ kind: "measure", studyId: "gone" });
  await learner.work();
  expect(posted.filter(({ kind }) => kind === "measured")).toEqual([expect.objectContaining({ studyId })]);
});
