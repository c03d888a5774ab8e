import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { createAccount } from "@/db/accounts";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { deleteParticipant } from "@/db/participants/delete";
import { updateParticipant } from "@/db/participants/update";
import { createPersona } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import { type ResponseFilter, responseFilter } from "@/lib/responses/schema";
import { REPLIES, responseConditions } from "./conditions";
import { makeQuestionnaire, makeResponse, questionOf } from "./testing";

let db: Db;
let studyId: string;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
});

function numbersUnder(filter: ResponseFilter): number[] {
  const where = responseConditions(db, { studyId, filter: responseFilter.parse(filter) });
  return db.all<{ number: number }>(sql`select r.number as number from ${REPLIES} where ${where} order by 1`).map(({ number }) => number);
}

function asked(questions: Question[]): (cells: Record<string, string | true>, more?: object) => void {
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions });
  return (cells, more = {}) => void makeResponse(db, { studyId, questionnaireId, cells, ...more });
}

test("persona and role of a linked reply are the person's, the audience its own, and deleted replies are left out", () => {
  const persona = createPersona(db, { studyId, input: { name: "IT admin" } });
  const other = createPersona(db, { studyId, input: { name: "Head teacher" } });
  const person = makePerson(db, studyId);
  updateParticipant(db, { studyId, participantId: person.id, version: 1, patch: { personaId: persona.id, role: "admin" } });
  const reply = asked([questionOf()]);
  reply({}, { participantId: person.id, personaId: other.id, audience: "churned", role: "user" });
  reply({}, { personaId: other.id, audience: "customer", role: "user" });
  reply({}, { deletedAt: "2026-03-01T00:00:00.000Z", personaId: other.id });
  reply({});
  expect(numbersUnder({ persona: [persona.id] })).toEqual([1]);
  expect(numbersUnder({ persona: [other.id] })).toEqual([2]);
  expect(numbersUnder({ persona: ["none", other.id] })).toEqual([2, 4]);
  expect(numbersUnder({ role: ["admin"] })).toEqual([1]);
  expect(numbersUnder({ audience: ["churned"] })).toEqual([1]);
  expect(numbersUnder({ audience: ["none"] })).toEqual([4]);
  deleteParticipant(db, { studyId, participantId: person.id, version: 2 });
  expect(numbersUnder({ persona: [other.id] })).toEqual([1, 2]);
});

test("stage, wave, account, plan, completeness and a field each narrow the replies down", () => {
  const account = createAccount(db, { studyId, input: { name: "Northwind", plan: "Team" } });
  const reply = asked([questionOf()]);
  reply({}, { step: "buy", wave: "Spring", accountId: account.id });
  reply({}, { step: "any-onboarding", wave: "Autumn", fields: { plan: "Enterprise", "app [web]": 'says "go"' }, status: "partial" });
  reply({});
  expect(numbersUnder({ stage: ["purchase"] })).toEqual([1]);
  expect(numbersUnder({ stage: ["onboarding", "none"] })).toEqual([2, 3]);
  expect(() => numbersUnder({ stage: ["acquisition"] })).toThrow(/no stage/);
  expect(numbersUnder({ wave: ["Spring", "none"] })).toEqual([1, 3]);
  expect(numbersUnder({ account: [account.id] })).toEqual([1]);
  expect(numbersUnder({ plan: ["Team", "Enterprise"] })).toEqual([1, 2]);
  expect(numbersUnder({ complete: "true" } as never)).toEqual([1, 3]);
  expect(numbersUnder({ where: ['f:app [web]=says "go"'] })).toEqual([2]);
  expect(() => responseFilter.parse({ where: ["nonsense"] })).toThrow(/<value>/);
});

test("who gave an answer is found however the choices stand in their cells", () => {
  const options = ["Docs", "Events (meetups, fairs)", "Other"].map((value) => ({ value, label: value }));
  const one = questionOf({ type: "single", options, writeIn: "Something else" });
  const many = questionOf({ type: "multiple", options, joined: ", " });
  const score = questionOf({ type: "recommendation", scale: { min: 0, max: 10, minLabel: "", maxLabel: "", lowIsGood: false } });
  const matrix = questionOf({ type: "matrix", options, rows: [{ value: "Import", label: "Import" }] });
  const reply = asked([one, many, score, matrix]);
  reply({ [one.id]: "Docs", [many.id]: "Docs, Events (meetups, fairs)", [score.id]: "9", [`${matrix.id}.0`]: "Docs" });
  reply({ [`${one.id}.other`]: true, [many.id]: "Events (meetups, fairs)", [score.id]: "9 - nearly", [`${matrix.id}.0`]: "Other" });
  reply({ [one.id]: "Other", [many.id]: "Other" });
  expect(numbersUnder({ where: [`q:${one.id}=Docs`] })).toEqual([1]);
  expect(numbersUnder({ where: [`q:${one.id}=Docs`, `q:${one.id}=Other`] })).toEqual([1, 3]);
  expect(numbersUnder({ where: [`q:${one.id}=Something else`] })).toEqual([2]);
  expect(numbersUnder({ where: [`q:${many.id}=Events (meetups, fairs)`] })).toEqual([1, 2]);
  expect(numbersUnder({ where: [`q:${many.id}=Docs`, `q:${score.id}=9`] })).toEqual([1]);
  expect(numbersUnder({ where: [`q:${score.id}=9`] })).toEqual([1, 2]);
  expect(numbersUnder({ where: [`q:${matrix.id}=Import=Docs`] })).toEqual([1]);
  expect(numbersUnder({ where: ["q:zzzzzzzz=Docs"] })).toEqual([]);
});
