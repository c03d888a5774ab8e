import { beforeEach, describe, expect, it } from "vitest";
import { linkQuotes } from "@/db/findings/links";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Audience } from "@/lib/participants/vocabulary";
import { listPersonaFields, putPersonaField } from "./fields";
import { getPersonaPage } from "./page";

const NOTES = 'He said "I am proud of a floor that runs", and showed us around.';

let db: Db;
let studyId: string;
let personaId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } }).id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
  putPersonaField(db, { studyId, personaId, field: "psychographics", version: 0, input: { text: "Proud of a floor that runs" } });
});

function say(audience: Audience, ofPersona = personaId): string {
  const person = createParticipant(db, { studyId, input: { audience, personaId: ofPersona } });
  const facts = { participantIds: [person.id], status: "done" as const, inherited: false, notes: NOTES };
  const documentId = createInterview(db, { studyId, input: facts }).documents[0]?.id ?? "";
  return createHighlight(db, { studyId, input: { documentId, start: 9, end: 38 } }).highlight.id;
}

function answer(): string {
  const asked = questionOf();
  const questionnaireId = makeQuestionnaire(db, studyId, { questions: [asked] }).id;
  const { documents } = makeResponse(db, { studyId, questionnaireId, personaId, texts: { [asked.id]: "A floor that runs." } });
  return createHighlight(db, { studyId, input: { documentId: documents[asked.id] ?? "", start: 0, end: 7 } }).highlight.id;
}

function link(...highlightIds: string[]): void {
  linkQuotes(db, { studyId, input: { subject: "persona-field", subjectId: `${personaId}:psychographics`, highlightIds } });
}
const field = () => listPersonaFields(db, { studyId, personaId }).find((one) => one.field === "psychographics");
const backed = (query = {}) => getPersonaPage(db, { studyId, personaId, query, today: "2026-11-22" }).strength.backed;

describe("who stands behind a field of a persona", () => {
  it("is nobody of our own and nobody of another persona", () => {
    const founder = createPersona(db, { studyId, input: { name: "Founder" } }).id;
    link(say("internal"), say("customer", founder));
    expect(field()).toMatchObject({ people: 0, quotesFor: 2, backed: false });
    expect(backed()).toBe(0);
    link(say("customer"));
    expect(field()).toMatchObject({ people: 1, backed: true });
  });

  it("are respondents only where nobody of the persona was interviewed", () => {
    link(answer());
    expect(field()).toMatchObject({ people: 0, respondents: 1, backed: true });
    say("customer");
    expect(field()).toMatchObject({ people: 0, respondents: 1, backed: false });
  });

  it("does not change with the filter of the page", () => {
    link(say("customer"));
    expect([backed(), backed({ audience: ["churned"] })]).toEqual([1, 1]);
  });
});
