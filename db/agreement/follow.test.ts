import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { restoreCode } from "@/db/codebook/delete";
import { mergeCodes } from "@/db/codebook/merge";
import { updateDocument } from "@/db/documents/update";
import { deleteInterview } from "@/db/interviews/delete";
import { redactDocument } from "@/db/privacy/redact";
import { purgeItem } from "@/db/purge/purge";
import { agreementMarks, agreementRounds, studies } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { readBlind } from "./blind";
import { deleteRound } from "./change";
import { makeTalk } from "./testing";
import { getRound } from "./wire";

let db: Db;
let talk: ReturnType<typeof makeTalk>;
let ref: { studyId: string; roundId: string };

beforeEach(() => {
  db = openTestDb().db;
  talk = makeTalk(db);
  ref = { studyId: talk.studyId, roundId: talk.round().id };
  talk.blind(ref.roundId, "Nobody answered", { codeIds: [talk.codes.support] });
});

const marks = () => readBlind(db, { ...ref, documentId: talk.text.id }).marks;
const write = (text: string, version: number) =>
  updateDocument(db, { studyId: talk.studyId, documentId: talk.text.id, version, patch: { text } });

test("a mark follows its words through an edit; gone with them it is in no figure, and comes back with them", () => {
  const { text } = talk.text;
  write(text.replace("The import", "On Monday the import"), 1);
  expect(marks()).toMatchObject([{ quote: "Nobody answered" }]);
  write(text.replace("Nobody answered for a week.", ""), 2);
  expect(marks()).toEqual([]);
  expect(getRound(db, ref).lost).toBe(1);
  write(text, 3);
  expect(marks()).toMatchObject([{ quote: "Nobody answered" }]);
  expect(getRound(db, ref).lost).toBe(0);
});

test("the sample follows its turns", () => {
  const { id } = talk.round({ sample: { by: "turns", percent: 100, strata: "none" } });
  const other = { ...ref, roundId: id, documentId: talk.text.id };
  write(talk.text.text.replace("Why did you leave?", "Why did you leave us in May?"), 1);
  const { text, sampled } = readBlind(db, other);
  expect(sampled.map(({ start, end }) => text.slice(start, end))).toEqual([
    "The import failed twice. Nobody answered for a week.",
    "We went back to paper. It was quiet at last.",
  ]);
});

test("a mark stays on its words through a redaction, and no byte of what was taken out is kept with it", () => {
  const { text } = talk.text;
  write(text.replace("Nobody answered for a week.", ""), 1);
  const kept = db.select().from(agreementMarks).get();
  expect(kept?.lost?.quote).toBe("Nobody answered");
  const { documentId, ...span } = talk.place("import failed");
  redactDocument(db, { studyId: talk.studyId, documentId, version: 2, spans: [{ ...span, placeholder: "[it]" }] });
  expect(JSON.stringify(db.select().from(agreementMarks).all())).not.toContain("import failed");
});

test("a merged code is read as the one that took its place, and stands for itself again when it comes back", () => {
  const { support, import: into } = talk.codes;
  mergeCodes(db, { studyId: talk.studyId, codeId: support, into });
  expect(marks()[0]?.codeIds).toEqual([into]);
  expect(getRound(db, ref).codeIds).toEqual([into]);
  restoreCode(db, { studyId: talk.studyId, codeId: support });
  expect(marks()[0]?.codeIds).toEqual([support]);
  mergeCodes(db, { studyId: talk.studyId, codeId: support, into });
  for (const _ of purgeItem(db, { studyId: talk.studyId, kind: "code", id: support }));
  expect(marks()[0]?.codeIds).toEqual([into]);
});

test("a deleted interview leaves the round, and what was coded in it goes for good with it", () => {
  const { studyId, interviewId: id } = talk;
  deleteInterview(db, { studyId, interviewId: id, version: 1 });
  expect(getRound(db, ref).texts).toEqual([]);
  for (const _ of purgeItem(db, { studyId, kind: "interview", id }));
  expect(db.select().from(agreementMarks).all()).toEqual([]);
});

test("a round goes with its marks, and all of them with the study", () => {
  const other = talk.round();
  deleteRound(db, { ...ref, version: 1 });
  expect(db.select().from(agreementMarks).all()).toEqual([]);
  expect(() => deleteRound(db, { studyId: talk.studyId, roundId: other.id, version: 9 })).toThrow("changed since");
  db.delete(studies).where(eq(studies.id, talk.studyId)).run();
  expect(db.select().from(agreementRounds).all()).toEqual([]);
});
