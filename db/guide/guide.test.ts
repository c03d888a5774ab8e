import { beforeEach, expect, test } from "vitest";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makeStudy } from "@/db/interviews/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { createGuideQuestion, deleteGuideQuestion, listGuideQuestions, restoreGuideQuestion, updateGuideQuestion } from "./questions";
import { listGuide, tickQuestion } from "./ticks";

let db: Db;
let studyId: string;
let interviewId: string;
let ids: string[];

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  interviewId = createInterview(db, { studyId, input: interviewOf({ participantIds: [], title: "A call" }) }).id;
  ids = ["Why then?", "Who else?", "What next?"].map((question) => createGuideQuestion(db, { studyId, input: { question } }).id);
});

const [WHY, WHO, WHAT] = [0, 1, 2];
const id = (at: number) => ids[at] ?? "";
const words = () => listGuideQuestions(db, { studyId }).map(({ question }) => question);

test("questions stand in the order they were added, until one is moved", () => {
  expect(words()).toEqual(["Why then?", "Who else?", "What next?"]);
  updateGuideQuestion(db, { studyId, questionId: id(WHAT), version: 1, patch: { position: 0 } });
  expect(words()).toEqual(["What next?", "Why then?", "Who else?"]);
  updateGuideQuestion(db, { studyId, questionId: id(WHY), version: 1, patch: { position: 99, question: "Why that day?" } });
  expect(words()).toEqual(["What next?", "Who else?", "Why that day?"]);
});

test("a question is asked once, however often it is ticked", () => {
  const [first] = tickQuestion(db, { studyId, interviewId, questionId: id(WHY), asked: true });
  const again = tickQuestion(db, { studyId, interviewId, questionId: id(WHY), asked: true });
  expect(first?.askedAt).toEqual(expect.any(String));
  expect(again.map(({ askedAt }) => askedAt)).toEqual([first?.askedAt, null, null]);
  expect(tickQuestion(db, { studyId, interviewId, questionId: id(WHY), asked: false }).every(({ askedAt }) => askedAt === null)).toBe(true);
});

test("a deleted question leaves the guide, and comes back in its place with its ticks", () => {
  tickQuestion(db, { studyId, interviewId, questionId: id(WHO), asked: true });
  deleteGuideQuestion(db, { studyId, questionId: id(WHO), version: 1 });
  expect(listGuide(db, { studyId, interviewId })).toHaveLength(2);
  expect(() => tickQuestion(db, { studyId, interviewId, questionId: id(WHO), asked: true })).toThrow(/no such question/);
  restoreGuideQuestion(db, { studyId, questionId: id(WHO) });
  expect(words()).toEqual(["Why then?", "Who else?", "What next?"]);
  expect(listGuide(db, { studyId, interviewId })[WHO]?.askedAt).toEqual(expect.any(String));
});

test("no question of one study is ticked in an interview of another", () => {
  const other = makeStudy(db);
  expect(() => tickQuestion(db, { studyId: other, interviewId, questionId: id(WHY), asked: true })).toThrow(/no interview/i);
});
