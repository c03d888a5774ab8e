import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createAccount } from "@/db/accounts";
import { acceptFollowUp, withdrawFollowUp } from "@/db/follow-ups/accept";
import { countFollowUps, listContacts, listFollowUps } from "@/db/follow-ups/list";
import { listInterviews } from "@/db/interviews/list";
import { deleteInvitation, inviteParticipants, listInvitations } from "@/db/invitations/invitations";
import { createParticipant } from "@/db/participants/create";
import { listParticipants } from "@/db/participants/list";
import { createPersona } from "@/db/personas";
import { requireResponse, toResponse } from "@/db/responses/rows";
import { makeQuestionnaire, questionOf } from "@/db/responses/testing";
import { responses } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { AppError } from "@/lib/errors";
import type { SubmissionInput } from "@/lib/questionnaires/submission";
import { classifyReply } from "./classify";
import { enterReply } from "./enter";
import { submitReply } from "./submit";

function setUp() {
  const { db, sqlite } = openTestDb();
  const studyId = createStudy(db, { input: { name: "Fit", journeyPreset: "lifecycle" } }).id;
  const persona = createPersona(db, { studyId, input: { name: "Shift planner" } });
  const role = questionOf({
    type: "single",
    gives: "role",
    required: true,
    options: [
      { value: "I pay", label: "I pay", gives: "economic" },
      { value: "I use it", label: "I use it", gives: "user" },
    ],
  });
  const why = questionOf({ type: "long-text" });
  const may = questionOf({ type: "email", purpose: "follow-up" });
  const questionnaire = makeQuestionnaire(db, studyId, {
    questions: [role, why, may],
    status: "open",
    token: "the-public-token",
    audience: "customer",
    personaId: persona.id,
    wave: "2026-Q4",
  });
  const answers = { [role.id]: "I pay", [why.id]: "It saves my Fridays", [may.id]: "ada@example.com" };
  const send = (more: Partial<SubmissionInput> = {}, token = "the-public-token") =>
    submitReply(db, { token, submission: { submissionKey: "key-number-one", answers, ...more } });
  const stored = () => db.select().from(responses).where(eq(responses.studyId, studyId)).all();
  const set = (columns: string) => sqlite.exec(`update questionnaires set ${columns} where id = '${questionnaire.id}'`);
  return {
    db,
    set,
    studyId,
    persona,
    role,
    why,
    may,
    answers,
    send,
    stored,
    ref: { studyId, questionnaireId: questionnaire.id },
  };
}

function refusal(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

test("a reply carries what its answers and its questionnaire say of its sender, its words apart, its address apart", () => {
  const { db, studyId, persona, why, may, send, stored, ref } = setUp();
  send();
  const [row] = stored();
  if (!row) throw new Error("nothing stored");
  const response = toResponse(db, requireResponse(db, { studyId, responseId: row.id }));
  expect(response).toMatchObject({ role: "economic", audience: "customer", personaId: persona.id, wave: "2026-Q4", followUp: "yes" });
  expect(response.cells).toMatchObject({ [why.id]: true, [may.id]: true });
  expect(response.texts.map(({ text }) => text)).toEqual(["It saves my Fridays"]);
  expect(JSON.stringify(response)).not.toContain("ada@example.com");
  expect(listContacts(db, ref)).toEqual([{ responseId: row.id, code: response.code, address: "ada@example.com" }]);
});

test("a reply is stored once however often it is sent, and gets the same receipt, after the form is closed too", () => {
  const { set, send, stored } = setUp();
  const first = send();
  expect(first.isNew).toBe(true);
  expect(send()).toMatchObject({ receipt: first.receipt, isNew: false });
  set("status = 'closed'");
  expect(send()).toMatchObject({ receipt: first.receipt, isNew: false });
  expect(stored()).toHaveLength(1);
  expect(refusal(() => send({ submissionKey: "key-number-two" })).code).toBe("GONE");
});

test("a form takes nothing before its first day, after its last, or beyond its limit", () => {
  const { set, send, stored } = setUp();
  set("opens_at = '2999-01-01T00:00:00.000Z'");
  expect(refusal(() => send())).toMatchObject({ code: "FORBIDDEN", extra: { opensAt: "2999-01-01T00:00:00.000Z" } });
  set("opens_at = null, closes_at = '2001-01-01T00:00:00.000Z'");
  expect(refusal(() => send()).code).toBe("GONE");
  set("closes_at = null, response_limit = 1");
  send();
  expect(refusal(() => send({ submissionKey: "key-number-two" })).code).toBe("GONE");
  expect(stored()).toHaveLength(1);
  expect(refusal(() => send({}, "no-such-token")).code).toBe("NOT_FOUND");
});

test("what was not asked, not offered or left out where it is needed is refused by its question, and nothing is stored", () => {
  const { role, answers, send, stored } = setUp();
  expect(refusal(() => send({ answers: { ...answers, evil0000: "x" } })).errors).toEqual([
    { path: "answers.evil0000", message: expect.any(String) },
  ]);
  expect(refusal(() => send({ answers: { ...answers, [role.id]: "Something else" } })).errors[0]?.path).toBe(role.id);
  expect(refusal(() => send({ answers: {} })).errors).toEqual([{ path: role.id, message: "Please answer this one." }]);
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`q${at}`, "x"]));
  expect(refusal(() => send({ answers: many })).code).toBe("TOO_LARGE");
  expect(stored()).toHaveLength(0);
});

test("a ranking that takes an option several times is refused by its question", () => {
  const { db, studyId } = setUp();
  const ranking = questionOf({ type: "ranking", options: ["Price", "Speed"].map((value) => ({ value, label: value })) });
  makeQuestionnaire(db, studyId, { questions: [ranking], status: "open", token: "the-ranking" });
  const rank = (...order: string[]) => submitReply(db, { token: "the-ranking", submission: { answers: { [ranking.id]: order } } });
  expect(refusal(() => rank("Price", "Price", "Speed"))).toMatchObject({ code: "REFUSED", errors: [{ path: ranking.id }] });
  expect(rank("Speed", "Price").isNew).toBe(true);
});

test("a form with more inputs than 200 takes as many answers as it has, and no more", () => {
  const { db, studyId } = setUp();
  const options = ["Badly", "Well"].map((value) => ({ value, label: value }));
  const rows = Array.from({ length: 20 }, (_, at) => ({ value: `row ${at}`, label: `Row ${at}` }));
  const questions = Array.from({ length: 11 }, () => questionOf({ type: "matrix", required: true, options, rows }));
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions, status: "open", token: "the-long-form" });
  const answers = Object.fromEntries(questions.flatMap(({ id }) => rows.map((_, at) => [`${id}.${at}`, "Well"])));
  expect(Object.keys(answers)).toHaveLength(220);
  expect(submitReply(db, { token: "the-long-form", submission: { answers } }).isNew).toBe(true);
  expect(enterReply(db, { studyId, questionnaireId, input: { answers } }).status).toBe("complete");
  const more = { ...answers, evil0000: "x" };
  expect(refusal(() => submitReply(db, { token: "the-long-form", submission: { answers: more } })).code).toBe("TOO_LARGE");
});

test("an account is known by its name in any case, also of letters beyond a to z", () => {
  const { db, studyId } = setUp();
  const account = createAccount(db, { studyId, input: { name: "Müller GmbH" } });
  const named = (said: string) => classifyReply(db, { studyId, said: { account: said } });
  for (const said of ["MÜLLER GMBH", " müller gmbh", "Mu\u0308ller GmbH", account.id])
    expect(named(said).classification.accountId).toBe(account.id);
  expect(named("Muller GmbH")).toMatchObject({ classification: { accountId: null }, fields: { account: "Muller GmbH" } });
});

test("a field that nobody sees and a speed that nobody reads at only flag", () => {
  const { send, stored } = setUp();
  send({ website: "http://spam.example", startedAt: new Date().toISOString() });
  expect(stored()[0]?.flags).toEqual(["hidden-field-filled", "too-fast"]);
});

test("a personal link knows its person, takes one reply, and leads nowhere once it is taken back", () => {
  const { db, studyId, send, stored, ref } = setUp();
  const ada = createParticipant(db, { studyId, input: { audience: "churned" } });
  const [invitation] = inviteParticipants(db, { ...ref, participantIds: [ada.id, ada.id] });
  expect(inviteParticipants(db, { ...ref, participantIds: [ada.id] })).toEqual([invitation]);
  const token = invitation?.token ?? "";
  const { receipt } = send({}, token);
  expect(stored()[0]).toMatchObject({ participantId: ada.id, audience: "churned" });
  expect(send({}, token)).toMatchObject({ receipt, isNew: false });
  expect(refusal(() => send({ submissionKey: "key-number-two" }, token)).code).toBe("CONFLICT");
  const [answered] = listInvitations(db, ref);
  expect(answered).toMatchObject({ responseId: stored()[0]?.id, answeredAt: expect.any(String) });
  if (answered) deleteInvitation(db, { ...ref, invitationId: answered.id, version: answered.version });
  expect(refusal(() => send({ submissionKey: "key-number-two" }, token)).code).toBe("NOT_FOUND");
});

test("a reply from paper is stored as far as it was filled in; what cannot be its answer is refused", () => {
  const { db, studyId, why, role, ref } = setUp();
  const bo = createParticipant(db, { studyId, input: { audience: "prospect" } });
  const entered = enterReply(db, {
    ...ref,
    input: { answers: { [why.id]: "On paper" }, participantId: bo.id, day: "2026-11-02", wave: "paper" },
  });
  expect(entered).toMatchObject({ source: "entered", status: "partial", participantId: bo.id, wave: "paper" });
  expect(entered.submittedAt?.slice(0, 10)).toBe("2026-11-02");
  expect(refusal(() => enterReply(db, { ...ref, input: { answers: { [role.id]: "nope" } } })).code).toBe("REFUSED");
  expect(refusal(() => enterReply(db, { ...ref, input: { answers: {} } })).code).toBe("REFUSED");
  const again = { answers: { [why.id]: "Twice" }, submissionKey: "typed-once" };
  expect(enterReply(db, { ...ref, input: again }).id).toBe(enterReply(db, { ...ref, input: again }).id);
});

test("who may be written to becomes a person with what they said of themselves and a planned interview, and all of it can be taken back", () => {
  const { db, studyId, persona, send, stored, ref } = setUp();
  send();
  const [candidate] = listFollowUps(db, { studyId });
  expect(candidate).toMatchObject({ role: "economic", audience: "customer", personaId: persona.id, hasContact: true, participantId: null });
  const responseId = candidate?.responseId ?? "";
  expect(countFollowUps(db, { studyId })).toEqual([{ questionnaireId: ref.questionnaireId, title: "Six months in", people: 1 }]);
  const taken = acceptFollowUp(db, { studyId, responseId });
  expect(countFollowUps(db, { studyId })).toEqual([]);
  const [person] = listParticipants(db, { studyId, filter: {} });
  expect(person).toMatchObject({ role: "economic", audience: "customer", personaId: persona.id, consent: { contact: "yes" } });
  expect(listInterviews(db, { studyId, filter: {} })).toMatchObject([{ status: "planned", participants: [{ participantId: person?.id }] }]);
  expect(stored()[0]?.participantId).toBe(person?.id);
  expect(listFollowUps(db, { ...ref })).toEqual([]);
  expect(refusal(() => acceptFollowUp(db, { studyId, responseId })).code).toBe("CONFLICT");
  withdrawFollowUp(db, { studyId, responseId, taken });
  expect(listParticipants(db, { studyId, filter: {} })).toEqual([]);
  expect(listInterviews(db, { studyId, filter: {} })).toEqual([]);
  expect(listFollowUps(db, { studyId })).toMatchObject([{ responseId, participantId: null }]);
});
