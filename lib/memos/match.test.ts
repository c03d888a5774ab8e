import { expect, test } from "vitest";
import { matchesRemark } from "./match";
import type { Remark } from "./schema";

const remark: Remark = {
  id: "r",
  version: 1,
  kind: "interview",
  text: "Zoë keeps coming back to the whiteboard.",
  about: "P-003, 4 May",
  isGone: false,
  subjectId: "i",
  quote: null,
  interviewId: null,
  answer: null,
  documentId: null,
  withheld: false,
  updatedAt: "2026-05-04T10:00:00.000Z",
};

test("every word searched for must stand somewhere in the remark, accents and case aside", () => {
  expect(matchesRemark(remark, { q: "zoe WHITE" })).toBe(true);
  expect(matchesRemark(remark, { q: "p-003 whiteboard" })).toBe(true);
  expect(matchesRemark(remark, { q: "whiteboard blackboard" })).toBe(false);
});

test("a kind narrows, no kind means all", () => {
  expect(matchesRemark(remark, { kind: ["code", "interview"] })).toBe(true);
  expect(matchesRemark(remark, { kind: ["code"], q: "zoe" })).toBe(false);
  expect(matchesRemark(remark, {})).toBe(true);
});
