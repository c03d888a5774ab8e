import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { POST as tag } from "./highlights/[itemId]/codes/route";
import { GET as getHighlight } from "./highlights/[itemId]/route";
import { POST as recode } from "./highlights/recode/route";
import { POST as postHighlight } from "./highlights/route";
import { POST as redo } from "./history/redo/route";
import { GET as getHistory } from "./history/route";
import { POST as undo } from "./history/undo/route";

const { db } = freshDatabase();
const NOTES = Array.from({ length: 220 }, (_, index) => `Sentence number ${index} of the call.`).join(" ");

let studyId: string;
let documentId: string;
let highlightId: string;

async function call(route: Handler, method: string, { id, body, headers = {} }: { id?: string; body?: unknown; headers?: object } = {}) {
  const params = id === undefined ? { studyId } : { studyId, itemId: id };
  const response = await route(pageRequest(method, "/api/x", { body, headers: { ...headers } }), { params: Promise.resolve(params) });
  return { status: response.status, body: JSON.parse((await response.text()) || "null") };
}

const makeCode = (name: string) => createCode(db(), { studyId, input: { name } }).id;

beforeEach(() => {
  studyId = makeStudy(db());
  const participantIds = [makePerson(db(), studyId).id];
  const interview = createInterview(db(), { studyId, input: interviewOf({ participantIds, notes: NOTES }) });
  documentId = interview.documents[0]?.id ?? "";
  highlightId = createHighlight(db(), { studyId, input: { documentId, ...spanOf(NOTES, "Sentence number 0") } }).highlight.id;
});

test("two people who tag one note a hundred times each keep every tag, without a conflict and without a double", async () => {
  const [mine, theirs] = ["a", "b"].map((who) => Array.from({ length: 100 }, (_, index) => makeCode(`${who} ${index}`)));
  const taps = (ids: string[] = []) => ids.map((id) => call(tag, "POST", { id: highlightId, body: { add: [id] } }));
  const marks = [...Array(100).keys()].flatMap((at) => {
    const span = spanOf(NOTES, `Sentence number ${at + 1} of`);
    return ["trigger", "failure"].map((point) => call(postHighlight, "POST", { body: { documentId, ...span, point } }));
  });
  const answers = await Promise.all([...taps(mine), ...marks, ...taps(theirs)]);
  expect(answers.every(({ status }) => status < 300)).toBe(true);
  const { body } = await call(getHighlight, "GET", { id: highlightId });
  expect([...body.codeIds].toSorted()).toEqual([...(mine ?? []), ...(theirs ?? [])].toSorted());
  expect(new Set(body.codeIds).size).toBe(200);
});

test("a tag command that is sent again changes nothing, one that takes off commutes with one that puts on", async () => {
  const [one, two] = [makeCode("One"), makeCode("Two")];
  const first = await call(tag, "POST", { id: highlightId, body: { add: [one] } });
  expect((await call(tag, "POST", { id: highlightId, body: { add: [one] } })).body.version).toBe(first.body.version);
  await Promise.all([
    call(tag, "POST", { id: highlightId, body: { remove: [one] } }),
    call(tag, "POST", { id: highlightId, body: { add: [two] } }),
  ]);
  expect((await call(getHighlight, "GET", { id: highlightId })).body.codeIds).toEqual([two]);
  expect((await call(tag, "POST", { id: highlightId, body: { add: [one], remove: [one] } })).status).toBe(400);
  expect((await call(tag, "POST", { id: highlightId, body: { add: ["no such code"] } })).status).toBe(422);
});

test("what was coded is undone and redone over the study's own history", async () => {
  const code = makeCode("Waiting");
  const { body: bulk } = await call(recode, "POST", { body: { highlightIds: [highlightId], add: [code], point: "failure" } });
  expect(bulk).toEqual({ changed: [highlightId] });
  const { body: history } = await call(getHistory, "GET");
  expect(history).toMatchObject({ undo: { kind: "highlights-recoded", label: "recoding of 1 highlight" }, redo: null });
  const undone = await call(undo, "POST", { body: { actionId: history.undo.id } });
  expect(undone).toMatchObject({ status: 200, body: { highlights: [highlightId], action: { id: history.undo.id } } });
  expect((await call(getHighlight, "GET", { id: highlightId })).body).toMatchObject({ codeIds: [], point: null });
  expect((await call(redo, "POST")).body.action.id).toBe(history.undo.id);
  expect((await call(getHighlight, "GET", { id: highlightId })).body).toMatchObject({ codeIds: [code], point: "failure" });
  expect(await call(redo, "POST")).toMatchObject({ status: 409, body: { detail: "There is nothing left to redo in this study." } });
});

test("an undo whose answer was lost is done once, however often it is sent", async () => {
  makeCode("Waiting");
  const headers = { "idempotency-key": "one-undo" };
  const answers = [];
  for (let turn = 0; turn < 3; turn++) answers.push((await call(undo, "POST", { headers })).body.action.id);
  expect(new Set(answers).size).toBe(1);
  expect((await call(getHistory, "GET")).body.undo.kind).toBe("highlight-made");
});
