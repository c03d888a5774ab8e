import { beforeEach, expect, test } from "vitest";
import { actingAs } from "@/db/acting";
import { getDocument } from "@/db/documents/get";
import { updateHighlight } from "@/db/highlights/write";
import { undoAction } from "@/db/history/walk";
import { updateParticipant } from "@/db/participants/update";
import { actions } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { SettlementInput } from "@/lib/agreement/schema";
import { takeAgreed } from "./agreed";
import { updateRound } from "./change";
import { disagreementRows, figureRows } from "./csv";
import { listDisagreements } from "./disagreements";
import { getFigures } from "./figures";
import { reopenSettlement, settle } from "./settle";
import { makeCoder, makeTalk } from "./testing";
import { getRound } from "./wire";

let db: Db;
let talk: ReturnType<typeof makeTalk>;
let ref: { studyId: string; roundId: string };

/** The study: import failed (failure, import). Blind: the same words as a trigger; nobody answered (support), which the study left out. */
beforeEach(() => {
  db = openTestDb().db;
  talk = makeTalk(db);
  talk.mark("import failed", { point: "failure", severity: 3, codeIds: [talk.codes.import], comment: "again" });
  const { id } = talk.round();
  talk.blind(id, "import failed", { point: "trigger", codeIds: [talk.codes.import] });
  talk.blind(id, "Nobody answered", { codeIds: [talk.codes.support] });
  talk.done(id);
  ref = { studyId: talk.studyId, roundId: id };
});

const list = () => listDisagreements(db, ref).items;
const marksOf = (at: number) => [...(list()[at]?.first ?? []), ...(list()[at]?.second ?? [])].map(({ id }) => id);
const end = (at: number, input: Omit<SettlementInput, "marks">) => settle(db, { ...ref, input: { marks: marksOf(at), ...input } });
const study = () =>
  getDocument(db, { studyId: talk.studyId, documentId: talk.text.id }).highlights.map(({ quote, point, codeIds, comment }) => [
    quote,
    point,
    codeIds.length,
    comment,
  ]);

test("the list says who coded what, in which words, and what they differ in", () => {
  expect(list()).toMatchObject([
    {
      text: "import failed",
      before: expect.stringContaining("The "),
      differs: ["point"],
      speaker: "P-001",
      spoken: [{ speaker: "Interviewer" }, { speaker: "P-001" }, { speaker: "Interviewer" }, { speaker: "P-001" }],
      first: [{ point: "failure" }],
      second: [{ point: "trigger" }],
      settled: null,
    },
    { text: "Nobody answered", differs: ["any"], first: [], second: [{ codeIds: [talk.codes.support] }] },
  ]);
});

test("taking the study's coding writes nothing, taking the other's writes what differs and leaves the rest", () => {
  end(0, { outcome: "first" });
  expect(study()).toEqual([["import failed", "failure", 1, "again"]]);
  end(0, { outcome: "second" });
  end(1, { outcome: "second" });
  expect(study()).toEqual([
    ["import failed", "trigger", 1, "again"],
    ["Nobody answered", null, 1, null],
  ]);
  expect(getRound(db, ref).progress).toEqual({ disagreements: 2, settled: 2 });
});

test("neither takes off what the round asked for, and deletes only where nothing else is said", () => {
  end(0, { outcome: "neither" });
  end(1, { outcome: "neither" });
  expect(study()).toEqual([["import failed", null, 0, "again"]]);
});

test("a highlight that only its star keeps stays, and that is said", () => {
  const marked = getDocument(db, { studyId: talk.studyId, documentId: talk.text.id }).highlights[0];
  if (!marked) throw new Error("nothing is marked");
  const patch = { comment: null, starred: true };
  updateHighlight(db, { studyId: talk.studyId, highlightId: marked.id, version: marked.version, patch });
  expect(end(1, { outcome: "neither" }).kept).toBe(0);
  expect(end(0, { outcome: "neither" }).kept).toBe(1);
  expect(study()).toEqual([["import failed", null, 0, null]]);
});

test("both at odds stand side by side, an edited version is kept with its words", () => {
  end(0, { outcome: "both" });
  expect(study().map(([quote, point]) => [quote, point])).toEqual([
    ["import failed", "failure"],
    ["import failed", "trigger"],
  ]);
  const { documentId: _, ...span } = talk.place("Nobody answered for a week");
  end(1, { outcome: "edited", coding: { ...span, point: "failure", codeIds: [talk.codes.support, talk.codes.import] } });
  expect(study().at(-1)).toEqual(["Nobody answered for a week", "failure", 2, null]);
  expect(list()[1]?.settled).toMatchObject({ outcome: "edited", agreed: [{ quote: "Nobody answered for a week" }] });
});

test("a settled one is opened again, and what it wrote is taken back; the log takes it back too", () => {
  const { id } = end(0, { outcome: "second" });
  reopenSettlement(db, { ...ref, settlementId: id });
  expect(study()).toEqual([["import failed", "failure", 1, "again"]]);
  expect(getRound(db, ref).progress?.settled).toBe(0);
  end(1, { outcome: "second" });
  undoAction(db, { studyId: talk.studyId });
  expect(study()).toHaveLength(1);
  expect(() => reopenSettlement(db, { ...ref, settlementId: "gone" })).toThrow("not settled");
});

test("what the log took back is settled no more, and can be settled anew or opened", () => {
  const { id } = end(1, { outcome: "second" });
  const last = () => db.select().from(actions).all().at(-1)?.id ?? "";
  undoAction(db, { studyId: talk.studyId, actionId: last() });
  expect(list()[1]?.settled).toBeNull();
  reopenSettlement(db, { ...ref, settlementId: id });
  const again = end(1, { outcome: "second" }).id;
  undoAction(db, { studyId: talk.studyId, actionId: last() });
  talk.mark("for a week", { point: "trigger" });
  expect(list()[1]?.settled).toBeNull();
  expect(() => reopenSettlement(db, { ...ref, settlementId: again })).toThrow(/not settled/);
  end(1, { outcome: "second" });
  expect(list()[1]?.settled).toMatchObject({ outcome: "second" });
});

test("agreement is said before and after settling", () => {
  const any = () => getFigures(db, ref).dimensions.find(({ key }) => key === "point")?.bases[1];
  expect(any()).toMatchObject({ units: 2, percent: { value: 0.5 }, few: true, after: null });
  end(0, { outcome: "second" });
  expect(any()).toMatchObject({ percent: { value: 0.5 }, after: { percent: 1, kappa: 1, alpha: 1 } });
  expect(getFigures(db, ref)).toMatchObject({ disagreements: 2, settled: 1, coders: { first: "The study's coding" }, resamples: 2000 });
  expect(getFigures(db, ref)).toEqual(getFigures(db, ref));
});

test("what is one disagreement stays so once something is settled", () => {
  expect(updateRound(db, { ...ref, version: 2, patch: { unit: "sentence", overlap: 80 } })).toMatchObject({
    unit: "sentence",
    overlap: 80,
  });
  expect(getFigures(db, ref).dimensions[0]?.bases[1]?.units).toBe(4);
  end(0, { outcome: "first" });
  expect(() => updateRound(db, { ...ref, version: 3, patch: { overlap: 50 } })).toThrow("settled already");
  expect(() => settle(db, { ...ref, input: { marks: ["nothing"], outcome: "first" } })).toThrow("by now");
});

test("words of somebody who refused are left out of the list and the file", () => {
  const consent = { quote: "refused" as const };
  updateParticipant(db, { studyId: talk.studyId, participantId: talk.personId, version: 1, patch: { consent } });
  expect(list()[0]).toMatchObject({ text: null, before: "", after: "", spoken: [], first: [{ quote: null }] });
  expect(JSON.stringify(disagreementRows(db, ref))).not.toContain("import failed");
});

test("figures and disagreements leave as rows", () => {
  const [head, first] = figureRows(db, ref);
  expect(head?.slice(0, 4)).toEqual(["what", "basis", "counted", "units"]);
  expect(first).toHaveLength(head?.length ?? 0);
  expect(disagreementRows(db, ref)[1]).toEqual(
    expect.arrayContaining(["import failed", "failure, Import breaks", "trigger, Import breaks"]),
  );
});

test("what two blind coders coded alike goes into the study at one go, and is not doubled", () => {
  const [mira, tom] = [makeCoder(db, talk.studyId, "Mira"), makeCoder(db, talk.studyId, "Tom")];
  const { id } = talk.round({ firstCoder: mira, secondCoder: tom });
  for (const who of [mira, tom]) actingAs(who, () => talk.blind(id, "back to paper", { point: "failure", codeIds: [talk.codes.import] }));
  actingAs(tom, () => talk.blind(id, "quiet at last", { point: "trigger" }));
  talk.done(id, mira);
  talk.done(id, tom);
  const other = { ...ref, roundId: id };
  expect(takeAgreed(db, other)).toEqual({ taken: 1, left: 0 });
  expect(takeAgreed(db, other)).toEqual({ taken: 1, left: 0 });
  expect(study()).toEqual([
    ["import failed", "failure", 1, "again"],
    ["back to paper", "failure", 1, null],
  ]);
  const [apart] = listDisagreements(db, other).items;
  settle(db, { ...other, input: { marks: (apart?.second ?? []).map((mark) => mark.id), outcome: "second" } });
  expect(study()).toHaveLength(3);
  expect(() => takeAgreed(db, ref)).toThrow("stands in the study already");
});
