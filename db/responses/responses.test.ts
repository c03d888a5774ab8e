import { beforeEach, expect, test } from "vitest";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { createPersona } from "@/db/personas";
import type { QuestionnaireRow } from "@/db/questionnaires/rows";
import { jobs } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { deleteResponse, restoreResponse } from "./delete";
import { getResponse, listResponses } from "./list";
import { type ReplyToStore, storeResponse } from "./store";
import { makeQuestionnaire, questionOf } from "./testing";
import { updateResponse } from "./update";

const PAGE = { limit: 2 };
const why = questionOf();
const score = questionOf({ type: "recommendation" });
let db: Db;
let studyId: string;
let questionnaire: QuestionnaireRow;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
  questionnaire = makeQuestionnaire(db, studyId, { questions: [why, score], wave: "Spring", audience: "customer" });
});

function reply(said: Partial<ReplyToStore> = {}) {
  const all: ReplyToStore = {
    studyId,
    questionnaire,
    key: "sent:1",
    cells: { [score.id]: "9" },
    texts: [{ slot: why.id, text: "Nobody told us about the limit." }],
    followUp: "unknown",
    classification: {},
    source: "link",
    startedAt: null,
    submittedAt: "2026-03-02T09:15:00.000Z",
    seconds: 40,
    flags: [],
    ...said,
  };
  return write(db, (tx) => storeResponse(tx, all));
}

test("a reply is stored once however often it is sent, with its words as a text to be read and its address apart", () => {
  const first = reply({ contact: "p01@example.org", followUp: "yes" });
  expect(first).toMatchObject({ code: "R-001", isNew: true, documentIds: [expect.any(String)] });
  expect(reply()).toEqual({ ...first, documentIds: [], isNew: false });
  expect(db.select().from(jobs).all()).toMatchObject([{ payload: { documentIds: first.documentIds } }]);
  expect(getResponse(db, { studyId, responseId: first.id })).toMatchObject({
    code: "R-001",
    audience: "customer",
    wave: "Spring",
    hasContact: true,
    cells: { [score.id]: "9", [why.id]: true },
    texts: [{ questionId: why.id, text: "Nobody told us about the limit.", highlights: 0, nothingHere: false }],
  });
});

test("an answer of blanks is no answer, and numbers go on after a reply was deleted", () => {
  const blank = reply({ texts: [{ slot: why.id, text: " \n " }] });
  expect(getResponse(db, { studyId, responseId: blank.id })).toMatchObject({ cells: { [score.id]: "9" }, texts: [] });
  deleteResponse(db, { studyId, responseId: blank.id, version: 1 });
  expect(() => getResponse(db, { studyId, responseId: blank.id })).toThrow(/no reply/);
  expect(reply({ key: "sent:2" }).code).toBe("R-002");
  expect(restoreResponse(db, { studyId, responseId: blank.id })).toMatchObject({ code: "R-001", version: 3 });
});

test("a linked reply keeps the audience its person has today, and shows that person's persona", () => {
  const persona = createPersona(db, { studyId, input: { name: "IT admin" } });
  const person = makePerson(db, studyId, "churned");
  const { id } = reply({ participantId: person.id, classification: { personaId: persona.id } });
  expect(getResponse(db, { studyId, responseId: id })).toMatchObject({
    participantCode: person.code,
    audience: "churned",
    personaId: null,
  });
});

test("replies are listed page by page, the newest first", () => {
  for (const [at, day] of ["02", "05", "03"].entries()) reply({ key: `sent:${at}`, submittedAt: `2026-03-${day}T10:00:00.000Z` });
  const list = (cursor?: string) =>
    listResponses(db, { studyId, questionnaireId: questionnaire.id, filter: {}, page: { ...PAGE, cursor } });
  const first = list();
  expect([first.items.map(({ code }) => code), first.total]).toEqual([["R-002", "R-003"], 3]);
  expect(list(first.nextCursor ?? "").items.map(({ code }) => code)).toEqual(["R-001"]);
  const narrowed = listResponses(db, {
    studyId,
    questionnaireId: questionnaire.id,
    filter: { where: [`q:${score.id}=8`] },
    page: PAGE,
  });
  expect(narrowed).toMatchObject({ items: [], total: 0 });
});

test("words are found in any order and case, also of letters beyond a to z", () => {
  for (const [at, text] of ["Großer Ärger mit dem Export", "der ärger", "Ruhe", "Ça marche, ÉCOLE"].entries())
    reply({ key: `sent:${at}`, texts: [{ slot: why.id, text }] });
  const saying = (words: string) => listResponses(db, { studyId, questionnaireId: questionnaire.id, filter: {}, words, page: PAGE }).total;
  expect(["ärger", "ÄRGER", "export ÄRGER", "école ça", "arger", "Ruhe Ärger"].map(saying)).toEqual([2, 2, 1, 1, 0, 0]);
});

test("a reply is linked to a person whose persona it then has, and an older version changes nothing", () => {
  const persona = createPersona(db, { studyId, input: { name: "IT admin" } });
  const person = makePerson(db, studyId, "churned");
  const ref = { studyId, responseId: reply({ classification: { personaId: persona.id } }).id };
  expect(updateResponse(db, { ...ref, version: 1, patch: { role: "admin", audience: null } })).toMatchObject({ role: "admin", version: 2 });
  const linked = updateResponse(db, { ...ref, version: 2, patch: { participantId: person.id } });
  expect(linked).toMatchObject({ participantCode: person.code, personaId: null, role: null, audience: "churned", version: 3 });
  expect(() => updateResponse(db, { ...ref, version: 2, patch: { wave: "Autumn" } })).toThrow(/was changed since/);
  expect(() => updateResponse(db, { ...ref, version: 3, patch: { personaId: persona.id } })).toThrow(/linked to a person/);
  const alone = updateResponse(db, { ...ref, version: 3, patch: { participantId: null } });
  expect(alone).toMatchObject({ participantCode: null, personaId: persona.id, role: "admin" });
});
