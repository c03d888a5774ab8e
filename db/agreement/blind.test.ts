import { beforeEach, expect, test } from "vitest";
import { actingAs } from "@/db/acting";
import { createCode } from "@/db/codebook/write";
import { getStudyCounts } from "@/db/counts";
import { getCoverage } from "@/db/coverage/coverage";
import { getDocument } from "@/db/documents/get";
import { exportStudy } from "@/db/exports";
import { listGridCells } from "@/db/grid";
import { listHighlights } from "@/db/highlights/list";
import { gatherLabels } from "@/db/learning/labels";
import { agreementMarks } from "@/db/schema";
import { writeStudyFile } from "@/db/study-file/write-file";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import { highlightFilter } from "@/lib/highlights/schema";
import { pageQuery } from "@/lib/record";
import { createMark, deleteMark, readBlind, updateMark } from "./blind";
import { listDisagreements } from "./disagreements";
import { setDone } from "./done";
import { getFigures } from "./figures";
import { makeCoder, makeTalk } from "./testing";
import { getRound, listRounds } from "./wire";

let db: Db;
let talk: ReturnType<typeof makeTalk>;

beforeEach(() => {
  db = openTestDb().db;
  talk = makeTalk(db);
});

/** Everything that pages and files tell of a study, as one text. */
function told(): string {
  const { studyId } = talk;
  const filter = {} as never;
  return JSON.stringify([
    getStudyCounts(db, { studyId }),
    listHighlights(db, { studyId, filter: highlightFilter.parse({}), page: pageQuery.parse({}) }),
    getThemesSummary(db, { studyId, filter }),
    listGridCells(db, { studyId, filter }),
    getCoverage(db, { studyId }),
    getDocument(db, { studyId, documentId: talk.text.id }),
    exportStudy(db, { studyId, format: "csv", what: "highlights", date: "2026-05-01" }),
    writeStudyFile(db, { studyId, names: true }).tables,
    gatherLabels(db, { studyId }),
  ]);
}

test("blind marks count nowhere: no theme, grid, coverage, file or lesson knows of them", () => {
  talk.mark("import failed", { point: "failure", codeIds: [talk.codes.import] });
  const { id } = talk.round();
  const before = told();
  talk.blind(id, "Nobody answered", { point: "failure", codeIds: [talk.codes.support] });
  expect(told()).toBe(before);
  talk.done(id);
  expect(told()).toBe(before);
});

test("until every coder is done nobody reads the marks of another, nor how many there are", () => {
  const [mira, tom] = [makeCoder(db, talk.studyId, "Mira"), makeCoder(db, talk.studyId, "Tom")];
  const ref = { studyId: talk.studyId, roundId: talk.round({ firstCoder: mira, secondCoder: tom }).id };
  const mark = actingAs(mira, () => talk.blind(ref.roundId, "import failed", { point: "failure" }));
  const seenByTom = () => actingAs(tom, () => readBlind(db, { ...ref, documentId: talk.text.id }).marks);
  expect(seenByTom()).toEqual([]);
  expect(db.select().from(agreementMarks).get()?.createdBy).toBe(mira);
  expect(actingAs(tom, () => getRound(db, ref)).coders.map(({ marks }) => marks)).toEqual([null, 0]);
  expect(actingAs(tom, () => listRounds(db, ref)).items[0]?.coders[0]?.marks).toBeNull();
  expect(() => actingAs(tom, () => updateMark(db, { ...ref, markId: mark.id, version: 1, patch: { point: null } }))).toThrow(
    "You have no mark",
  );
  expect(() => actingAs(tom, () => deleteMark(db, { ...ref, markId: mark.id, version: 1 }))).toThrow("You have no mark");
  expect(() => readBlind(db, { ...ref, documentId: talk.text.id })).toThrow("not a coder of this round");
  talk.done(ref.roundId, mira);
  for (const read of [(): unknown => getFigures(db, ref), () => listDisagreements(db, ref)]) {
    expect(() => actingAs(mira, read)).toThrow("still being coded blind");
    expect(() => actingAs(tom, read)).toThrow("still being coded blind");
  }
  expect(seenByTom()).toEqual([]);
  talk.done(ref.roundId, tom);
  expect(getRound(db, ref)).toMatchObject({ progress: { disagreements: 1, settled: 0 }, coders: [{ marks: 1 }, { marks: 0 }] });
});

test("a coder reads the words without anybody's highlights", () => {
  talk.mark("import failed", { codeIds: [talk.codes.import] });
  const { id } = talk.round();
  const blind = readBlind(db, { studyId: talk.studyId, roundId: id, documentId: talk.text.id });
  expect(blind).toMatchObject({ text: talk.text.text, marks: [], sampled: [{ start: 0, end: talk.text.text.length }] });
  expect(Object.keys(blind)).not.toContain("highlights");
});

test("done may be taken back while the other codes, and nothing changes once the round is open", () => {
  const [mira, tom] = [makeCoder(db, talk.studyId, "Mira"), makeCoder(db, talk.studyId, "Tom")];
  const ref = { studyId: talk.studyId, roundId: talk.round({ firstCoder: mira, secondCoder: tom }).id };
  talk.done(ref.roundId, mira);
  expect(() => actingAs(mira, () => talk.blind(ref.roundId, "import failed"))).toThrow("you are done");
  actingAs(mira, () => setDone(db, { ...ref, done: false }));
  actingAs(mira, () => talk.blind(ref.roundId, "import failed", { point: "failure" }));
  expect(() => setDone(db, { ...ref, done: true })).toThrow("not a coder");
  talk.done(ref.roundId, mira);
  talk.done(ref.roundId, tom);
  expect(() => actingAs(tom, () => setDone(db, { ...ref, done: false }))).toThrow("open already");
  expect(() => actingAs(tom, () => talk.blind(ref.roundId, "Nobody answered"))).toThrow("you are done");
});

test("the study's own coding is taken as it stands when the second coder is done, and only what the round asks for", () => {
  talk.mark("Nobody answered", { codeIds: [createCode(db, { studyId: talk.studyId, input: { name: "Something else" } }).id] });
  const { id } = talk.round();
  talk.mark("import failed", { point: "failure", codeIds: [talk.codes.import] });
  talk.done(id);
  talk.mark("back to paper", { point: "failure" });
  const { coders } = getRound(db, { studyId: talk.studyId, roundId: id });
  expect(coders).toMatchObject([
    { name: "The study's coding", userId: null, marks: 1 },
    { isMe: true, marks: 0 },
  ]);
});

test("the same words coded the same are one mark; only words of the sample, codes and parts of the round are taken", () => {
  const { id } = talk.round({ withPoint: false, codeIds: [talk.codes.import] });
  const first = talk.blind(id, "import failed", { codeIds: [talk.codes.import], point: "failure" });
  expect(first.point).toBeNull();
  expect(talk.blind(id, "import failed", { codeIds: [talk.codes.import] }).id).toBe(first.id);
  expect(() => talk.blind(id, "import failed", { codeIds: [talk.codes.support] })).toThrow("not asked for");
  const ref = { studyId: talk.studyId, roundId: id };
  const changed = updateMark(db, {
    ...ref,
    markId: first.id,
    version: 1,
    patch: { codeIds: [], ...talk.place("The import failed"), documentId: undefined } as never,
  });
  expect(changed).toMatchObject({ version: 2, quote: "The import failed", codeIds: [] });
  expect(() => deleteMark(db, { ...ref, markId: first.id, version: 1 })).toThrow("changed since");
  deleteMark(db, { ...ref, markId: first.id, version: 2 });
  expect(db.select().from(agreementMarks).all()).toEqual([]);
});

test("turns are drawn with a seed, and nothing else of the text can be coded", () => {
  const { id, sample, texts } = talk.round({ sample: { by: "turns", percent: 50, strata: "audience", seed: 4 } });
  expect(sample).toMatchObject({ by: "turns", turns: 1, percent: 50, seed: 4, drawn: [{ stratum: "customer", taken: 1, of: 2 }] });
  expect(texts).toMatchObject([{ stretches: 1 }]);
  const ref = { studyId: talk.studyId, roundId: id };
  const [part] = readBlind(db, { ...ref, documentId: talk.text.id }).sampled;
  const inside = part && talk.text.text.slice(part.start, part.end).includes("import") ? "import failed" : "back to paper";
  const outside = inside === "import failed" ? "back to paper" : "import failed";
  expect(talk.blind(id, inside).quote).toBe(inside);
  expect(() => createMark(db, { ...ref, input: talk.place(outside) })).toThrow("not in the sample");
});

test("a round asks for something, of texts there are, by people who may code", () => {
  expect(() => talk.round({ codeIds: [], withPoint: false })).toThrow("Choose what is coded");
  expect(() => talk.round({ sample: { by: "hand", interviewIds: ["nowhere"] } })).toThrow("not in this study");
  expect(() => talk.round({ secondCoder: "nobody" })).toThrow("may not code");
  expect(() => talk.round({ firstCoder: "local" })).toThrow("two people");
  expect(talk.round({ sample: { by: "interviews", count: 3, strata: "persona" } }).sample).toMatchObject({
    interviews: 1,
    drawn: [{ stratum: "no persona", taken: 1, of: 1 }],
  });
});
