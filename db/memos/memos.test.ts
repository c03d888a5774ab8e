import { beforeEach, expect, test } from "vitest";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { mergeParticipants } from "@/db/participants/merge";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { createMemo, deleteMemo, getMemo, listMemos, restoreMemo, updateMemo } from "./memos";
import { listRemarks } from "./remarks";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
});

const about = (subject: "interview" | "participant" | "code", subjectId: string, text = "A thought") =>
  createMemo(db, { studyId, input: { subject, subjectId, text } });

test("a memo is written, changed, deleted and brought back", () => {
  const memo = createMemo(db, { studyId, input: { subject: "study", text: "Ask about mornings." } });
  expect(memo).toMatchObject({ subject: "study", subjectId: studyId, version: 1 });
  const changed = updateMemo(db, { studyId, memoId: memo.id, version: 1, patch: { text: "Ask about Mondays." } });
  expect(changed).toMatchObject({ text: "Ask about Mondays.", version: 2 });
  expect(() => updateMemo(db, { studyId, memoId: memo.id, version: 1, patch: { text: "x" } })).toThrow(/changed since/);
  deleteMemo(db, { studyId, memoId: memo.id, version: 2 });
  expect(listMemos(db, { studyId })).toEqual([]);
  expect(() => getMemo(db, { studyId, memoId: memo.id })).toThrow(/no memo/);
  expect(restoreMemo(db, { studyId, memoId: memo.id })).toMatchObject({ text: "Ask about Mondays.", version: 4 });
});

test("no memo is written about what another study holds, or what was deleted", () => {
  const other = makeStudy(db);
  const person = makePerson(db, other);
  expect(() => about("participant", person.id)).toThrow(/no person/);
  const { id, version } = createInterview(db, { studyId, input: interviewOf({ title: "A call", participantIds: [] }) });
  deleteInterview(db, { studyId, interviewId: id, version });
  expect(() => about("interview", id)).toThrow(/no interview/);
});

test("memos are found by what they are about, a merged person's under the one who stands for both", () => {
  const [one, two] = [makePerson(db, studyId), makePerson(db, studyId)];
  const first = about("participant", one.id);
  const second = about("participant", two.id);
  mergeParticipants(db, { studyId, participantId: two.id, into: one.id });
  expect(listMemos(db, { studyId, filter: { subjectId: [one.id] } }).map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(listMemos(db, { studyId, filter: { subject: ["code"] } })).toEqual([]);
});

test("all remarks stand in one list, comments with their words, and memos outlive their subject", () => {
  const person = makePerson(db, studyId);
  const interview = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [person.id], title: "A call", notes: "The import failed twice." }),
  });
  const documentId = interview.documents[0]?.id ?? "";
  createHighlight(db, { studyId, input: { documentId, start: 4, end: 17, comment: "Units again." } });
  const code = createCode(db, { studyId, input: { name: "Import" } });
  about("code", code.id, "Split this one?");
  about("interview", interview.id, "She was in a hurry.");
  const all = listRemarks(db, { studyId });
  expect(all.map(({ kind, about: name }) => [kind, name])).toEqual(
    expect.arrayContaining([
      ["interview", "A call"],
      ["code", "Import"],
      ["highlight", "A call"],
    ]),
  );
  expect(all.find(({ kind }) => kind === "highlight")).toMatchObject({ quote: "import failed", interviewId: interview.id, documentId });
  expect(listRemarks(db, { studyId, filter: { q: "hurry" } })).toHaveLength(1);
  expect(listRemarks(db, { studyId, filter: { kind: ["highlight"] } })).toHaveLength(1);

  updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch: { consent: { quote: "refused" } } });
  expect(listRemarks(db, { studyId, filter: { kind: ["highlight"] } })).toMatchObject([{ withheld: true, quote: null, text: "" }]);

  deleteInterview(db, { studyId, interviewId: interview.id, version: interview.version });
  expect(listRemarks(db, { studyId }).map(({ kind, isGone }) => [kind, isGone])).toEqual(
    expect.arrayContaining([
      ["interview", true],
      ["code", false],
    ]),
  );
  expect(listRemarks(db, { studyId })).toHaveLength(2);
});
