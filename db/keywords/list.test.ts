import { expect, test } from "vitest";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { updateParticipant } from "@/db/participants/update";
import { readDocument } from "@/db/reading/read-document";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { extractKeyphrases } from "@/lib/keywords/extract";
import { listKeywords } from "./list";
import { asked, makeTalk } from "./testing";

const whole = { unit: "phrases", limit: 20 } as const;

const SPOKEN = [
  ["The timetable clash happens every September. A timetable clash costs me a weekend.", "prospect"],
  ["We had one timetable clash and the head teacher rang me at home about the timetable clash.", "customer"],
] as const;

/** Two people who both speak of a timetable clash, and an interviewer who speaks of his questionnaire. */
function studyWithTwoVoices(): { db: Db; studyId: string } {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  for (const [says, audience] of SPOKEN) {
    const person = makePerson(db, studyId, audience);
    const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
    const document = makeTranscript(db, {
      studyId,
      interviewId: interview.id,
      voices: [
        { label: "Q", role: "interviewer" },
        { label: "A", role: "participant", participantId: person.id },
      ],
      said: [
        { who: "Q", says: "My questionnaire has a question. The questionnaire asks about summer." },
        { who: "A", says },
      ],
    });
    readDocument(db, { studyId, documentId: document.id });
  }
  return { db, studyId };
}

test("keywords count people, and leave the interviewer's words out", () => {
  const { db, studyId } = studyWithTwoVoices();
  const { items } = listKeywords(db, { studyId, scope: "study", ...whole });
  expect(items[0]).toMatchObject({ phrase: "timetable clash", people: 2, documents: 2 });
  expect(items.some(({ phrase }) => phrase.includes("questionnaire"))).toBe(false);
});

test("keywords of an audience come from the people who had it on the day", () => {
  const { db, studyId } = studyWithTwoVoices();
  const phrases = (id: string) => listKeywords(db, { studyId, scope: "audience", id, ...whole }).items.map(({ phrase }) => phrase);
  expect(phrases("customer")).toContain("head teacher");
  expect(phrases("prospect")).not.toContain("head teacher");
  expect(phrases("churned")).toEqual([]);
});

test("words of somebody who refused are listed in their own interview, but not for whoever does not see identities", () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const person = makePerson(db, studyId);
  updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch: { consent: { quote: "refused" } } });
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
  const document = makeTranscript(db, {
    studyId,
    interviewId: interview.id,
    voices: [{ label: "A", role: "participant", participantId: person.id }],
    said: [{ who: "A", says: SPOKEN[0][0] }],
  });
  readDocument(db, { studyId, documentId: document.id });
  const here = { studyId, scope: "interview", id: interview.id, ...whole } as const;
  expect(listKeywords(db, here).items.map(({ phrase }) => phrase)).toContain("timetable clash");
  expect(listKeywords(db, { ...here, masked: true })).toMatchObject({ items: [], of: 1 });
});

test("a scope that needs an id refuses to guess it", () => {
  const { db, studyId } = studyWithTwoVoices();
  expect(() => listKeywords(db, { studyId, scope: "persona", ...whole })).toThrow("id says which one");
  expect(() => listKeywords(db, { studyId, scope: "stage", id: "no-such-stage", ...whole })).toThrow("no stage");
  expect(() => listKeywords(db, { studyId, scope: "audience", id: "everybody", ...whole })).toThrow("prospect, customer");
});

const LONG_TALK = `Our duty roster lived in a spreadsheet, and the spreadsheet broke whenever two people opened the shift plan. We moved the duty roster to a
wall chart in the night office. The wall chart was honest, but nobody could read the night shift from home. Then the payroll export came: the payroll
export wants clean hours, and the duty roster never had clean hours. So we looked at rota software with a payroll export of its own. The trial of the rota
software took a month, mostly because single sign-on was missing and our works council asked for a data protection agreement. The works council is slow.
In the end the rota software won, since the shift plan and the payroll export finally agreed.`;

test("one person's list in one interview is what the extractor gives", () => {
  const { db } = openTestDb();
  const place = { db, studyId: makeStudy(db) };
  const { interviewId, document } = makeTalk(place, [[makePerson(db, place.studyId).id, LONG_TALK]]);
  const spans = document.turns.filter(({ role }) => role === "participant");
  for (const unit of ["phrases", "words"] as const) {
    const { items } = asked(place, { scope: "interview", id: interviewId, unit, limit: 12 });
    const extracted = extractKeyphrases(document.text, { unit, limit: 12, spans, language: "en" });
    expect(items.map(({ phrase }) => phrase)).toEqual(extracted.map(({ phrase }) => phrase));
    expect(items.length).toBe(12);
  }
});
