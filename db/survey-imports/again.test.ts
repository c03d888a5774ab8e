import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { createHighlight } from "@/db/highlights/write";
import { newStudy } from "@/db/imports/testing";
import { undoImport } from "@/db/imports/undo";
import { createParticipant } from "@/db/participants/create";
import { mergeParticipants } from "@/db/participants/merge";
import { listPersonas } from "@/db/personas";
import { REMOVE } from "@/db/purge/remove";
import { deleteQuestionnaire, restoreQuestionnaire } from "@/db/questionnaires/delete";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { deleteResponse, restoreResponse } from "@/db/responses/delete";
import { listResponses } from "@/db/responses/list";
import { updateResponse } from "@/db/responses/update";
import { responses, responseUpdates } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { importOne, keyedExport } from "./testing";

const HEADERS = ["Why did you cancel?", "How likely are you to recommend Acme to a friend?", "Status", "Persona", "Email Address"];
const ANA = ["r1", "Nobody told us about the limit", "3", "partial", "IT admin", "ana@example.org"] as const;
const BEN = ["r2", "Budget moved to another team", "8", "completed", "", "ben@example.org"] as const;
const KEY = {
  mapping: {
    columns: [
      { column: 0, role: "key" as const },
      { column: 3, role: "status" as const },
      { column: 4, role: "persona" as const },
      { column: 5, role: "person" as const },
    ],
  },
};

let db: Db;
let studyId: string;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = newStudy(db);
});

function bring(rows: Parameters<typeof keyedExport>[0]) {
  return importOne(db, { studyId, content: keyedExport(rows, HEADERS), options: KEY });
}

function replies(questionnaireId: string | null | undefined) {
  return listResponses(db, { studyId, questionnaireId: questionnaireId ?? "", filter: {}, page: { limit: 100 } }).items.toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

test("a row that says otherwise changes its reply; highlights stay on their words, and an undo changes both back", async () => {
  const first = await bring([ANA, BEN]);
  expect(first).toMatchObject({ status: "stored", rows: { read: 2, stored: 2 } });
  const [text] = replies(first.questionnaireId)[0]?.texts ?? [];
  const documentId = text?.documentId ?? "";
  createHighlight(db, { studyId, input: { documentId, start: 7, end: 11, point: "failure" } });
  const second = await bring([["r1", "To be honest: nobody told us about the limit", "4", "completed", "IT admin", ""], BEN]);
  expect(second).toMatchObject({ status: "updated", rows: { read: 2, updated: 1, unchanged: 1 }, questionnaireId: first.questionnaireId });
  const [ana] = replies(first.questionnaireId);
  expect(ana).toMatchObject({ status: "complete", texts: [{ text: "To be honest: nobody told us about the limit", highlights: 1 }] });
  expect(getDocument(db, { studyId, documentId }).highlights[0]).toMatchObject({ quote: "told" });
  undoImport(db, { studyId, importId: second.report.id ?? "" });
  const [back] = replies(first.questionnaireId);
  expect(back).toMatchObject({ status: "partial", texts: [{ text: ANA[1], highlights: 1 }] });
  expect(db.select().from(responseUpdates).all()).toEqual([]);
  expect(await bring([ANA, BEN])).toMatchObject({ rows: { unchanged: 2 } });
});

test("what somebody put right by hand about who replied stays when the row changes", async () => {
  const { questionnaireId } = await bring([ANA]);
  const [ana] = replies(questionnaireId);
  updateResponse(db, { studyId, responseId: ana?.id ?? "", version: 1, patch: { personaId: null, audience: "churned" } });
  await bring([["r1", ANA[1], "9", "completed", "IT admin", ""]]);
  expect(replies(questionnaireId)[0]).toMatchObject({ personaId: null, audience: "churned", status: "complete" });
});

test("a newer export that names no wave and no audience leaves those of the earlier one", async () => {
  const mapping = { ...KEY.mapping, defaults: { wave: "Spring", audience: "customer" as const } };
  const { questionnaireId } = await importOne(db, { studyId, content: keyedExport([ANA], HEADERS), options: { mapping } });
  const second = await importOne(db, {
    studyId,
    content: keyedExport([["r1", ANA[1], "9", "completed", "IT admin", ""]], HEADERS),
    options: { mapping: { ...KEY.mapping, questionnaireId, defaults: {} } },
  });
  expect(second).toMatchObject({ status: "updated" });
  expect(replies(questionnaireId)[0]).toMatchObject({ wave: "Spring", audience: "customer", status: "complete" });
});

test("an undone import is gone with its questionnaire and persona, and its file comes in anew", async () => {
  const first = await bring([ANA, BEN]);
  expect(listPersonas(db, { studyId }).map(({ name }) => name)).toEqual(["IT admin"]);
  undoImport(db, { studyId, importId: first.report.id ?? "" });
  expect([listQuestionnaires(db, { studyId }), listPersonas(db, { studyId })]).toEqual([[], []]);
  const again = await bring([ANA, BEN]);
  expect(again).toMatchObject({ status: "stored", rows: { stored: 2 } });
  expect(again.questionnaireId).not.toBe(first.questionnaireId);
});

test("undoing a later wave leaves the first, and its rows can come in once more", async () => {
  const first = await bring([ANA]);
  const second = await bring([ANA, BEN]);
  undoImport(db, { studyId, importId: second.report.id ?? "" });
  expect(replies(first.questionnaireId).map(({ code }) => code)).toEqual(["R-001"]);
  const third = await bring([ANA, BEN]);
  expect(third).toMatchObject({ rows: { stored: 1, unchanged: 1 } });
  expect(replies(first.questionnaireId).map(({ code }) => code)).toEqual(["R-001", "R-003"]);
  const taken = db.select({ id: responses.id }).from(responses).where(eq(responses.number, 2)).get();
  expect(() => restoreResponse(db, { studyId, responseId: taken?.id ?? "" })).toThrow(/came in again/);
});

test("a reply that was deleted here stays deleted", async () => {
  const { questionnaireId } = await bring([ANA, BEN]);
  const [ana] = replies(questionnaireId);
  deleteResponse(db, { studyId, responseId: ana?.id ?? "", version: 1 });
  const again = await bring([ANA, BEN]);
  expect(again).toMatchObject({ rows: { read: 2, unchanged: 1, skipped: 1 } });
  expect(replies(questionnaireId)).toHaveLength(1);
});

test("an address links a reply to its person and is kept nowhere", async () => {
  const person = createParticipant(db, { studyId, input: { audience: "customer", fields: { email: "Ana@Example.org" } } });
  const { questionnaireId, warnings } = await bring([ANA, BEN]);
  expect(replies(questionnaireId)).toMatchObject([{ participantCode: person.code, audience: "customer" }, { participantCode: null }]);
  expect(warnings.join()).toMatch(/1 row names somebody the study does not know/);
  const kept = db.all<{ n: number }>(sql`select count(*) as n from responses where cells || fields like '%example.org%'`);
  expect(kept).toEqual([{ n: 0 }]);
});

test("two rows of one id: the first is taken, another version rejected with its line", async () => {
  const file = await bring([ANA, BEN, ["r1", "Something else", "1", "completed", "", ""]]);
  expect(file).toMatchObject({
    rows: { read: 3, stored: 2, rejected: 1 },
    rejected: [{ line: 4, reason: expect.stringMatching(/same id/) }],
  });
});

/** All that the replies say, whatever their versions. */
function saying(questionnaireId: string | null | undefined) {
  return replies(questionnaireId).map(({ version: _, updatedAt: _at, ...said }) => said);
}

const SIZED = [...HEADERS, "Team size"];
const SIZE = { mapping: { columns: [...KEY.mapping.columns, { column: 6, role: "field" as const }] } };

test("a narrower export of the survey changes what it has columns for, and leaves the other answers and fields", async () => {
  const wide = keyedExport(
    [
      [...ANA, "40 people"],
      [...BEN, "3 people"],
    ],
    SIZED,
  );
  const { questionnaireId } = await importOne(db, { studyId, content: wide, options: SIZE });
  const before = saying(questionnaireId);
  const mapping = { questionnaireId, columns: [{ column: 0, role: "key" as const }] };
  const content = keyedExport([["r1", "9"]], [HEADERS[1] ?? ""]);
  const { report, ...narrow } = await importOne(db, { studyId, content, options: { mapping } });
  expect(narrow).toMatchObject({ status: "updated", questionnaireId, rows: { updated: 1 } });
  const [ana, ben] = saying(questionnaireId);
  expect(ana).toMatchObject({ status: "partial", fields: { "Team size": "40 people" }, texts: [{ text: ANA[1] }] });
  expect(
    Object.values(ana?.cells ?? {})
      .map(String)
      .sort(),
  ).toEqual(["9", "true"]);
  expect(ben).toEqual(before[1]);
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect(saying(questionnaireId)).toEqual(before);
});

test("an undo links replies to those there are by now: whoever somebody was merged into, nobody for those gone for good", async () => {
  const person = (email: string) => createParticipant(db, { studyId, input: { fields: { email } } }).id;
  const [ana, ben, other] = [person("ana@example.org"), person("ben@example.org"), person("other@example.org")];
  const { questionnaireId } = await bring([ANA, BEN]);
  const persona = listPersonas(db, { studyId })[0]?.id ?? "";
  const second = await bring([
    ["r1", ANA[1], "4", "partial", "Buyer", "other@example.org"],
    ["r2", BEN[1], "9", "completed", "", "other@example.org"],
  ]);
  expect(replies(questionnaireId).map(({ participantId }) => participantId)).toEqual([other, other]);
  const survivor = person("ana.b@example.org");
  mergeParticipants(db, { studyId, participantId: ana, into: survivor });
  write(db, (tx) => {
    REMOVE.participant(tx, { studyId, id: ben });
    REMOVE.persona(tx, { studyId, id: persona });
  });
  undoImport(db, { studyId, importId: second.report.id ?? "" });
  const linked = db.select().from(responses).orderBy(responses.number).all();
  expect(linked).toMatchObject([
    { participantId: survivor, personaId: null },
    { participantId: null, personaId: null },
  ]);
});

test.each(["in the order they came", "the last one first"])(
  "two imports that changed a reply, undone %s, leave what it said before",
  async (order) => {
    const { questionnaireId } = await bring([ANA]);
    const before = saying(questionnaireId);
    const second = await bring([["r1", "Nobody told us about any limit", "4", "completed", "Buyer", ""]]);
    const third = await bring([["r1", "Nobody ever told us about any limit", "5", "completed", "", ""]]);
    const last = saying(questionnaireId);
    const [one, other] = order === "the last one first" ? [third, second] : [second, third];
    undoImport(db, { studyId, importId: one.report.id ?? "" });
    if (one === second) expect(saying(questionnaireId)).toEqual(last);
    undoImport(db, { studyId, importId: other.report.id ?? "" });
    expect(saying(questionnaireId)).toEqual(before);
  },
);

test("deleting and restoring puts nothing right by hand: who replied still follows a newer export", async () => {
  const { questionnaireId } = await bring([ANA]);
  const ref = { studyId, questionnaireId: questionnaireId ?? "" };
  deleteQuestionnaire(db, { ...ref, version: 1 });
  restoreQuestionnaire(db, ref);
  const [ana] = replies(questionnaireId);
  deleteResponse(db, { studyId, responseId: ana?.id ?? "", version: ana?.version ?? 0 });
  restoreResponse(db, { studyId, responseId: ana?.id ?? "" });
  await bring([["r1", ANA[1], "3", "partial", "Buyer", ""]]);
  const buyer = listPersonas(db, { studyId }).find(({ name }) => name === "Buyer");
  expect(replies(questionnaireId)[0]?.personaId).toBe(buyer?.id);
});
