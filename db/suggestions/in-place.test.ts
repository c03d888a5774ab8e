import { beforeEach, expect, test } from "vitest";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Participant } from "@/lib/participants/schema";
import { listInPlace } from "./in-place";
import { listSuggestions } from "./list";
import { storeSuggestions } from "./store";

const NOTES = "Came late.\nHad no budget until spring, she said. Left after that.\nKind people.";

let db: Db;
let studyId: string;
let ada: Participant;
let ben: Participant;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ada = makePerson(db, studyId, "churned");
  ben = makePerson(db, studyId);
});

function propose(documentId: string, text: string, words: string): string {
  const proposal = { ...spanOf(text, words), step: null, point: "failure" as const, score: 0.8, reasons: [{ term: "no", weight: 1 }] };
  storeSuggestions(db, { studyId, documentId, proposals: [proposal], model: "test-1" });
  return listSuggestions(db, { studyId, filter: { documentId: [documentId] }, page: { limit: 10 } }).items[0]?.id ?? "";
}

function noted(people: Participant[]): string {
  const input = interviewOf({ participantIds: people.map(({ id }) => id), notes: NOTES, title: "A spring budget", date: "2026-03-02" });
  return propose(createInterview(db, { studyId, input }).documents[0]?.id ?? "", NOTES, "no budget until spring");
}

function show(...ids: string[]) {
  return listInPlace(db, { studyId, ids }).items;
}

test("a note stands with its own line, its person's code and the audience of that day, and no quotation marks", () => {
  expect(show(noted([ada]))[0]).toMatchObject({
    quote: "no budget until spring",
    title: "A spring budget",
    date: "2026-03-02",
    kind: "notes",
    verbatim: false,
    participantCode: ada.code,
    audience: "churned",
    before: "Had ",
    after: ", she said. Left after that.",
    asked: null,
    onlyThere: null,
  });
});

test("notes about several people are decided in their interview, which asks whose words they are", () => {
  expect(show(noted([ada, ben]))[0]).toMatchObject({ participantCode: `${ada.code}, ${ben.code}`, audience: null, onlyThere: "whose" });
});

test("what was said stands with the question before it, its speaker and its time", () => {
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [ada.id, ben.id], title: "Call" }) });
  const voices = [
    { label: "I", role: "interviewer" as const },
    { label: "Ada", role: "participant" as const, participantId: ada.id },
    { label: "Ben", role: "participant" as const, participantId: ben.id },
  ];
  const said = [
    { who: "I", says: "What happened then?" },
    { who: "Ada", says: "The import stopped. Nobody said why. We waited." },
    { who: "Ben", says: "I did not." },
  ];
  const { id, text } = makeTranscript(db, { studyId, interviewId: interview.id, voices, said });
  expect(show(propose(id, text, "Nobody said why."))[0]).toMatchObject({
    participantCode: ada.code,
    audience: "churned",
    startMs: 1000,
    verbatim: true,
    asked: "What happened then?",
    before: "The import stopped. ",
    after: " We waited.",
    onlyThere: null,
  });
});

test("words of a person who refused to be quoted are not shown, nor what decided", () => {
  const id = noted([ada]);
  updateParticipant(db, { studyId, participantId: ada.id, version: ada.version, patch: { consent: { quote: "refused" } } });
  expect(show(id)[0]).toMatchObject({ quote: "", reasons: [], before: "", after: "", onlyThere: "refused", participantCode: ada.code });
});

test("they come in the order asked for, and those that are gone are left out", () => {
  const [first, second] = [noted([ada]), noted([ben])];
  expect(show(second, "gone", first).map(({ id }) => id)).toEqual([second, first]);
  expect(show()).toEqual([]);
});
