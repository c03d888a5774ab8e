import { beforeEach, expect, test } from "vitest";
import { actingAs } from "@/db/acting";
import { deleteCode } from "@/db/codebook/delete";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { redoAction, undoAction } from "@/db/history/walk";
import { agreementSettlements } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { SettlementInput } from "@/lib/agreement/schema";
import { takeAgreed } from "./agreed";
import { updateRound } from "./change";
import { listDisagreements } from "./disagreements";
import { reopenSettlement, settle } from "./settle";
import { makeCoder, makeTalk } from "./testing";

let db: Db;
let talk: ReturnType<typeof makeTalk>;
let ref: { studyId: string; roundId: string };

beforeEach(() => {
  db = openTestDb().db;
  talk = makeTalk(db);
});

/** A round of the study's own coding and one blind coder, open. */
function open(blind: [words: string, more: object][]): void {
  const { id } = talk.round();
  for (const [words, more] of blind) talk.blind(id, words, more);
  talk.done(id);
  ref = { studyId: talk.studyId, roundId: id };
}

const list = () => listDisagreements(db, ref).items;
const end = (at: number, input: Omit<SettlementInput, "marks">) => {
  const marks = [...(list()[at]?.first ?? []), ...(list()[at]?.second ?? [])].map(({ id }) => id);
  return settle(db, { ...ref, input: { marks, ...input } });
};
const standing = () => getDocument(db, { studyId: talk.studyId, documentId: talk.text.id }).highlights;
const study = () => standing().map(({ quote, point, starred }) => `${quote}: ${point}${starred ? " ★" : ""}`);
const first = () => {
  const [highlight] = standing();
  if (!highlight) throw new Error("nothing stands in the study");
  return { studyId: talk.studyId, highlightId: highlight.id, version: highlight.version };
};

test("what the log took back by half is taken back whole before it is settled anew", () => {
  talk.mark("import failed", { point: "failure" });
  talk.mark("import failed", { point: "trigger" });
  open([]);
  const before = study();
  end(0, { outcome: "neither" });
  expect(study()).toEqual([]);
  undoAction(db, { studyId: talk.studyId });
  expect(study()).toHaveLength(1);
  end(0, { outcome: "first" });
  expect(study()).toEqual(before);
});

test("two marks of the study on the same words become the one that was agreed on, and none is in the other's way", () => {
  talk.mark("import failed", { point: "failure" });
  talk.mark("import failed", { point: "trigger", comment: "kept" });
  open([["import failed", { point: "trigger", codeIds: [talk.codes.import] }]]);
  end(0, { outcome: "second" });
  expect(standing()).toMatchObject([{ point: "trigger", codeIds: [talk.codes.import], comment: "kept" }]);
});

test("where another highlight says the agreed version already, that one stands for both", () => {
  talk.mark("import failed", { point: "failure" });
  updateHighlight(db, { ...first(), patch: { starred: true } });
  open([["import failed", { point: "trigger" }]]);
  talk.mark("import failed", { point: "trigger" });
  end(0, { outcome: "second" });
  expect(study()).toEqual(["import failed: trigger ★"]);
});

test("the study's coding taken stands as it was compared, whatever became of it since", () => {
  talk.mark("import failed", { point: "failure" });
  open([["import failed", { point: "trigger" }]]);
  updateHighlight(db, { ...first(), patch: { point: null } });
  end(0, { outcome: "first" });
  expect(study()).toEqual(["import failed: failure"]);
  deleteHighlight(db, first());
  expect(study()).toEqual([]);
  end(0, { outcome: "first" });
  expect(study()).toEqual(["import failed: failure"]);
});

test("either of two people opens again what the other settled, and what was taken back cannot be done again unsettled", () => {
  talk.mark("import failed", { point: "failure" });
  open([["import failed", { point: "trigger" }]]);
  const [mira, tom] = [makeCoder(db, talk.studyId, "Mira"), makeCoder(db, talk.studyId, "Tom")];
  const { id } = actingAs(mira, () => end(0, { outcome: "second" }));
  expect(study()).toEqual(["import failed: trigger"]);
  actingAs(tom, () => reopenSettlement(db, { ...ref, settlementId: id }));
  expect(study()).toEqual(["import failed: failure"]);
  expect(() => actingAs(mira, () => redoAction(db, { studyId: talk.studyId }))).toThrow("nothing left to redo");
  actingAs(mira, () => end(0, { outcome: "second" }));
  actingAs(tom, () => end(0, { outcome: "neither" }));
  expect(study()).toEqual([]);
});

test("stays settled where the code of one of its marks was deleted", () => {
  talk.mark("import failed", { point: "failure" });
  open([["import failed", { codeIds: [talk.codes.import] }]]);
  const { id } = end(0, { outcome: "both" });
  deleteCode(db, { studyId: talk.studyId, codeId: talk.codes.import, version: 1, moveTo: "none" });
  expect(list()).toMatchObject([{ second: [], settled: { id, outcome: "both" } }]);
});

test("what lost its words to an edit is no disagreement any more, and the others stay settled", () => {
  talk.mark("import failed", { point: "failure" });
  open([
    ["import failed twice", { point: "trigger" }],
    ["Nobody answered", { point: "trigger" }],
  ]);
  end(0, { outcome: "first" });
  end(1, { outcome: "second" });
  const text = talk.text.text.replace("Nobody answered for a week.", "");
  updateDocument(db, { studyId: talk.studyId, documentId: talk.text.id, version: 1, patch: { text } });
  expect(list()).toMatchObject([{ settled: { outcome: "first" } }]);
});

test("an edited version stands on words of the disagreement, and says what the round asks for alone", () => {
  open([["import failed", { point: "trigger" }]]);
  const { documentId: _, ...there } = talk.place("import failed");
  const { documentId: __, ...elsewhere } = talk.place("back to paper");
  expect(() => end(0, { outcome: "edited", coding: { ...elsewhere, point: "failure" } })).toThrow("not those that were coded differently");
  expect(() => end(0, { outcome: "edited", coding: { ...there, stage: "purchase" } })).toThrow("says nothing that the round asks for");
  end(0, { outcome: "edited", coding: { ...there, stage: "purchase", point: "failure" } });
  expect(standing()).toMatchObject([{ point: "failure", step: null, stage: null }]);
});

test("what both coded alike is taken once, whatever becomes of it in the study, and again once that was undone", () => {
  const [mira, tom] = [makeCoder(db, talk.studyId, "Mira"), makeCoder(db, talk.studyId, "Tom")];
  const { id } = talk.round({ firstCoder: mira, secondCoder: tom });
  for (const who of [mira, tom]) actingAs(who, () => talk.blind(id, "back to paper", { point: "failure" }));
  for (const who of [mira, tom]) talk.done(id, who);
  ref = { studyId: talk.studyId, roundId: id };
  expect(takeAgreed(db, ref)).toEqual({ taken: 1, left: 0 });
  updateHighlight(db, { ...first(), patch: { point: "trigger" } });
  expect(takeAgreed(db, ref)).toEqual({ taken: 1, left: 0 });
  expect(study()).toEqual(["back to paper: trigger"]);
  expect(() => updateRound(db, { ...ref, version: 2, patch: { overlap: 80 } })).toThrow("taken into the study");
  undoAction(db, { studyId: talk.studyId });
  undoAction(db, { studyId: talk.studyId });
  expect(study()).toEqual([]);
  takeAgreed(db, ref);
  expect(study()).toEqual(["back to paper: failure"]);
  expect(db.select().from(agreementSettlements).all()).toHaveLength(1);
});
