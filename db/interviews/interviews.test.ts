import { beforeEach, expect, test } from "vitest";
import { createDocument } from "@/db/documents/create";
import { createHighlight } from "@/db/highlights/write";
import { deleteParticipant } from "@/db/participants/delete";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { createInterview } from "./create";
import { deleteInterview, restoreInterview } from "./delete";
import { getInterview } from "./get";
import { listInterviews } from "./list";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "./testing";
import { updateInterview } from "./update";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
});

test("a logged interview holds its notes as a document and is called by code and day", () => {
  const person = makePerson(db, studyId);
  const interview = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [person.id], date: "2026-03-09", notes: "Gave up\r\ntwice." }),
  });
  expect(interview).toMatchObject({ title: "P-001, 2026-03-09", status: "done", words: 3, thin: true, highlights: 0 });
  expect(interview.documents).toMatchObject([{ kind: "notes", words: 3, turns: 0 }]);
});

test("each interview keeps the audience of its day", () => {
  const person = makePerson(db, studyId, "prospect");
  const before = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
  updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch: { audience: "customer" } });
  const after = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
  expect(getInterview(db, { studyId, interviewId: before.id }).participants[0]?.audience).toBe("prospect");
  expect(after.participants[0]?.audience).toBe("customer");
});

test("who stays in an interview keeps the audience of that day, and it can be corrected", () => {
  const [ana, ben] = [makePerson(db, studyId, "prospect"), makePerson(db, studyId)];
  const first = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana.id] }) });
  updateParticipant(db, { studyId, participantId: ana.id, version: ana.version, patch: { audience: "churned" } });
  const both = updateInterview(db, { studyId, interviewId: first.id, version: 1, patch: { participantIds: [ana.id, ben.id] } });
  expect(both.participants.map((person) => person.audience)).toEqual(["prospect", "customer"]);
  const audiences = [{ participantId: ana.id, audience: "customer" as const }];
  expect(updateInterview(db, { studyId, interviewId: first.id, version: 2, patch: { audiences } }).participants[0]?.audience).toBe(
    "customer",
  );
  expect(() =>
    updateInterview(db, {
      studyId,
      interviewId: first.id,
      version: 3,
      patch: { audiences: [{ participantId: "nobody", audience: null }] },
    }),
  ).toThrow("did not take part");
});

test("people of another study, deleted or unknown cannot take part", () => {
  const stranger = makePerson(db, makeStudy(db));
  const gone = makePerson(db, studyId);
  deleteParticipant(db, { studyId, participantId: gone.id, version: gone.version });
  for (const id of [stranger.id, gone.id, "nobody"]) {
    expect(() => createInterview(db, { studyId, input: interviewOf({ participantIds: [id] }) })).toThrow("not in this study");
  }
  expect(listInterviews(db, { studyId })).toEqual([]);
});

test("a planned interview may have somebody to find in place of a person, until one is found", () => {
  const planned = createInterview(db, {
    studyId,
    input: interviewOf({ status: "planned", placeholder: { audience: "churned", role: "admin" } }),
  });
  expect(planned).toMatchObject({ title: "churned admin, to find", thin: false, placeholder: { audience: "churned", role: "admin" } });
  const person = makePerson(db, studyId, "churned");
  const patch = { participantIds: [person.id], status: "done" as const, date: "2026-05-02" };
  const held = updateInterview(db, { studyId, interviewId: planned.id, version: 1, patch });
  expect(held).toMatchObject({ title: "P-001, 2026-05-02", status: "done", placeholder: null, version: 2 });
});

test("an interview with nobody named needs a title", () => {
  expect(() => createInterview(db, { studyId, input: interviewOf({}) })).toThrow("Say who took part");
  expect(createInterview(db, { studyId, input: interviewOf({ title: "The one in the lift" }) }).participants).toEqual([]);
});

test("a title that somebody chose stays when people or date change", () => {
  const interview = createInterview(db, { studyId, input: interviewOf({ title: "The loud one" }) });
  const dated = updateInterview(db, { studyId, interviewId: interview.id, version: 1, patch: { date: "2026-01-05", coded: true } });
  expect(dated.title).toBe("The loud one");
  expect(dated.codedAt).not.toBeNull();
});

test("a change made against an older version is refused with the current interview", () => {
  const interview = createInterview(db, { studyId, input: interviewOf({ title: "One" }) });
  updateInterview(db, { studyId, interviewId: interview.id, version: 1, patch: { title: "Two" } });
  expect(() => updateInterview(db, { studyId, interviewId: interview.id, version: 1, patch: { title: "Three" } })).toThrow(
    expect.objectContaining({ code: "STALE_VERSION", extra: { current: expect.objectContaining({ title: "Two" }) } }),
  );
});

test("the latest interview comes first and unknown dates last", () => {
  for (const date of ["2026-02-01", null, "2026-04-01"])
    createInterview(db, { studyId, input: interviewOf({ title: date ?? "unknown", date }) });
  expect(listInterviews(db, { studyId }).map((interview) => interview.title)).toEqual(["2026-04-01", "2026-02-01", "unknown"]);
});

test("words of an interview leave the interviewer's and other people's out", () => {
  const person = makePerson(db, studyId);
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
  makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Q", role: "interviewer" },
      { label: "A", role: "participant", participantId: person.id },
      { label: "Captioner", role: "other" },
    ],
    said: [
      { who: "Q", says: "How did you begin?" },
      { who: "A", says: "With a spreadsheet." },
      { who: "Captioner", says: "inaudible" },
    ],
  });
  createDocument(db, { studyId, interviewId, input: { text: "Tired today" } });
  expect(getInterview(db, { studyId, interviewId }).words).toBe(3 + 2);
});

test("few words and no highlight: thin, until something is marked", () => {
  const person = makePerson(db, studyId);
  const notes = "They gave up twice.";
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], notes }) });
  const documentId = interview.documents[0]?.id ?? "";
  expect(listInterviews(db, { studyId, filter: { thin: "true" } })).toHaveLength(1);
  createHighlight(db, { studyId, input: { documentId, ...spanOf(notes, "gave up") } });
  expect(listInterviews(db, { studyId, filter: { thin: "true" } })).toEqual([]);
  expect(getInterview(db, { studyId, interviewId: interview.id })).toMatchObject({ thin: false, highlights: 1 });
});

test("interviews are found by status, persona, person and words of the title", () => {
  const person = makePerson(db, studyId);
  createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], title: "Long call" }) });
  createInterview(db, { studyId, input: interviewOf({ status: "planned", title: "Later" }) });
  const found = (filter: Parameters<typeof listInterviews>[1]["filter"]) => listInterviews(db, { studyId, filter }).map((one) => one.title);
  expect(found({ status: ["planned"] })).toEqual(["Later"]);
  expect(found({ participant: [person.id] })).toEqual(["Long call"]);
  expect(found({ persona: ["none"] })).toHaveLength(2);
  expect(found({ persona: ["some-persona"] })).toEqual([]);
  expect(found({ q: "long" })).toEqual(["Long call"]);
  expect(found({ q: "p-001" })).toEqual(["Long call"]);
});

test("a deleted interview is found nowhere and comes back whole", () => {
  const interview = createInterview(db, { studyId, input: interviewOf({ title: "One", notes: "Said no." }) });
  deleteInterview(db, { studyId, interviewId: interview.id, version: 1 });
  expect(listInterviews(db, { studyId })).toEqual([]);
  expect(() => getInterview(db, { studyId, interviewId: interview.id })).toThrow("no interview with this id");
  const back = restoreInterview(db, { studyId, interviewId: interview.id });
  expect(back).toMatchObject({ title: "One", version: 3, documents: [{ words: 2 }] });
  expect(() => deleteInterview(db, { studyId, interviewId: interview.id, version: 1 })).toThrow("changed since");
});

test("a person who speaks in the transcript cannot be taken off the interview", () => {
  const person = makePerson(db, studyId);
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
  makeTranscript(db, {
    studyId,
    interviewId,
    voices: [{ label: "A", role: "participant", participantId: person.id }],
    said: [{ who: "A", says: "Yes." }],
  });
  expect(() => updateInterview(db, { studyId, interviewId, version: 1, patch: { participantIds: [] } })).toThrow(
    "speaks in the interview's transcript",
  );
});
