import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, deleteAccount } from "./accounts";
import { deleteCode } from "./codebook/delete";
import { createCode } from "./codebook/write";
import { listDeleted, listDeletedStudies } from "./deleted";
import { createHighlight, deleteHighlight, restoreHighlight } from "./highlights/write";
import { createInterview } from "./interviews/create";
import { deleteInterview, restoreInterview } from "./interviews/delete";
import { interviewOf, makePerson, makeStudy, spanOf } from "./interviews/testing";
import { deleteParticipant } from "./participants/delete";
import { mergeParticipants } from "./participants/merge";
import { updateParticipant } from "./participants/update";
import { createPersona, deletePersona } from "./personas";
import { makeQuestionnaire, makeResponse, questionOf } from "./responses/testing";
import { highlights, interviews, participants, personas, studies } from "./schema";
import { newRecord } from "./stamp";
import { deleteStudy, getStudy, restoreStudy } from "./studies";
import { openTestDb } from "./testing";
import type { Db } from "./types";

const NOTES = "She keeps the rota on the wall. Nobody reads it.";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
});

const deleted = () => listDeleted(db, { studyId });

/** A person with notes about them, in which one sentence is marked. */
function heard() {
  const person = makePerson(db, studyId);
  const interview = createInterview(db, {
    studyId,
    input: interviewOf({ title: "Call with the caretaker", participantIds: [person.id], notes: NOTES }),
  });
  const documentId = interview.documents[0]?.id ?? "";
  const { highlight } = createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, "Nobody reads it.") } });
  return { person, interview, highlight };
}

/** Sets when something was deleted: deletions of a test fall into the same millisecond. */
function deletedAt(table: typeof participants | typeof highlights, id: string, at: string): void {
  db.update(table)
    .set({ deletedAt: at })
    .where(and(eq(table.studyId, studyId), eq(table.id, id)))
    .run();
}

describe("what was deleted in a study", () => {
  it("is nothing while nothing was deleted", () => {
    heard();
    expect(deleted()).toEqual([]);
  });

  it("is listed by what it is called, the latest first", () => {
    const { person, highlight } = heard();
    deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
    deleteParticipant(db, { studyId, participantId: person.id, version: person.version });
    deletedAt(highlights, highlight.id, "2026-05-14T09:00:00.000Z");
    deletedAt(participants, person.id, "2026-05-15T09:00:00.000Z");
    expect(deleted()).toEqual([
      { kind: "participant", id: person.id, name: "P-001", deletedAt: "2026-05-15T09:00:00.000Z", daysLeft: expect.any(Number) },
      {
        kind: "highlight",
        id: highlight.id,
        name: "Nobody reads it.",
        deletedAt: "2026-05-14T09:00:00.000Z",
        daysLeft: expect.any(Number),
      },
    ]);
    restoreHighlight(db, { studyId, highlightId: highlight.id });
    expect(deleted().map(({ kind }) => kind)).toEqual(["participant"]);
  });

  it("names codes, personas and accounts", () => {
    const code = createCode(db, { studyId, input: { name: "Paper on the wall" } });
    const persona = createPersona(db, { studyId, input: { name: "Caretaker" } });
    const account = createAccount(db, { studyId, input: { name: "Harbour School" } });
    deleteCode(db, { studyId, codeId: code.id, version: 1 });
    deletePersona(db, { studyId, personaId: persona.id, version: 1 });
    deleteAccount(db, { studyId, accountId: account.id, version: 1 });
    expect(Object.fromEntries(deleted().map(({ kind, name }) => [kind, name]))).toEqual({
      code: "Paper on the wall",
      persona: "Caretaker",
      account: "Harbour School",
    });
  });

  it("withholds the words of an answer whose person refused to be quoted, also where it was marked while they were deleted", () => {
    const person = makePerson(db, studyId);
    const question = questionOf();
    const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [question] });
    const reply = makeResponse(db, { studyId, questionnaireId, participantId: person.id, texts: { [question.id]: "My own reason" } });
    deleteParticipant(db, { studyId, participantId: person.id, version: person.version });
    const documentId = reply.documents[question.id] ?? "";
    const { highlight } = createHighlight(db, { studyId, input: { documentId, start: 0, end: 6 } });
    deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
    expect(deleted().find(({ kind }) => kind === "highlight")?.name).toBe("My own");
    db.update(participants).set({ quoteConsent: "refused" }).where(eq(participants.id, person.id)).run();
    expect(deleted().find(({ kind }) => kind === "highlight")).toMatchObject({ id: highlight.id, name: null });
  });

  it("holds an interview once, without the highlights that come back with it", () => {
    const { interview, highlight } = heard();
    deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
    deleteInterview(db, { studyId, interviewId: interview.id, version: interview.version });
    expect(deleted()).toMatchObject([{ kind: "interview", id: interview.id, name: "Call with the caretaker" }]);
    restoreInterview(db, { studyId, interviewId: interview.id });
    expect(deleted()).toMatchObject([{ kind: "highlight" }]);
  });

  it("leaves out people who were merged: they are not gone", () => {
    const [one, other] = [makePerson(db, studyId), makePerson(db, studyId)];
    mergeParticipants(db, { studyId, participantId: one.id, into: other.id });
    expect(deleted()).toEqual([]);
  });

  it("withholds the words of a person who refused to be quoted, also once that person is deleted", () => {
    const { person, highlight } = heard();
    deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
    const { version } = updateParticipant(db, {
      studyId,
      participantId: person.id,
      version: person.version,
      patch: { consent: { quote: "refused" } },
    });
    expect(deleted()).toMatchObject([{ kind: "highlight", name: null }]);
    deleteParticipant(db, { studyId, participantId: person.id, version });
    expect(deleted().find(({ kind }) => kind === "highlight")?.name).toBeNull();
  });

  it("is at most 200, the latest", () => {
    for (let day = 0; day < 205; day += 1) {
      const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
      db.insert(interviews)
        .values({ ...newRecord(), studyId, title: `Call ${day}`, deletedAt: at })
        .run();
    }
    const titles = deleted().map(({ name }) => name);
    expect([titles.length, titles[0], titles[199]]).toEqual([200, "Call 204", "Call 5"]);
  });

  it("is that of this study alone, and of no study that is deleted itself", () => {
    const { id } = createPersona(db, { studyId: makeStudy(db), input: { name: "Elsewhere" } });
    db.update(personas).set({ deletedAt: "2026-05-14T09:00:00.000Z" }).where(eq(personas.id, id)).run();
    expect(deleted()).toEqual([]);
    deleteStudy(db, { studyId, version: 1 });
    expect(deleted).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  });
});

describe("deleted studies", () => {
  it("are listed the latest first until they are restored", () => {
    const other = makeStudy(db);
    for (const id of [studyId, other]) deleteStudy(db, { studyId: id, version: getStudy(db, id).version });
    db.update(studies).set({ deletedAt: "2026-05-14T09:00:00.000Z" }).where(eq(studies.id, studyId)).run();
    expect(listDeletedStudies(db).map(({ id }) => id)).toEqual([other, studyId]);
    restoreStudy(db, other);
    expect(listDeletedStudies(db)).toEqual([
      { id: studyId, name: "How schools choose a timetable", deletedAt: "2026-05-14T09:00:00.000Z", daysLeft: expect.any(Number) },
    ]);
  });
});
