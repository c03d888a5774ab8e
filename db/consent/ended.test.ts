import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptFollowUp, withdrawFollowUp } from "@/db/follow-ups/accept";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { getParticipant } from "@/db/participants/list";
import { mergeParticipants } from "@/db/participants/merge";
import { splitParticipant } from "@/db/participants/split";
import { updateParticipant } from "@/db/participants/update";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { responses } from "@/db/schema";
import { gatherShare } from "@/db/shares/gather";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { expireConsents } from "./expire";
import { followConsent, today } from "./keep";
import { getConsent, recordConsent, withdrawConsent } from "./records";

const PUBLIC = { quote: "public", contact: "yes", how: "spoken", scopes: [], note: "" } as const;

function twoPeople(db: Db) {
  const studyId = makeStudy(db);
  const [a, b] = [makePerson(db, studyId).id, makePerson(db, studyId).id];
  const consents = (participantId: string, input: { expiresOn?: string } = {}) =>
    recordConsent(db, { studyId, participantId, input: { ...PUBLIC, scopes: [], ...input } });
  const consentOf = (participantId: string) => getParticipant(db, { studyId, participantId }).consent;
  const patch = (participantId: string, consent: { quote?: "refused" | "public"; contact?: "yes" | "no" }) =>
    updateParticipant(db, { studyId, participantId, version: getParticipant(db, { studyId, participantId }).version, patch: { consent } });
  return { studyId, a, b, consents, consentOf, patch };
}

for (const asked of ["a", "b"] as const)
  test(`what was taken back while two were one stays taken back for both once they are split, whoever (${asked}) had given it last`, () => {
    const { db } = openTestDb();
    const { studyId, a, b, consents, consentOf } = twoPeople(db);
    for (const one of asked === "a" ? [b, a] : [a, b]) consents(one);
    mergeParticipants(db, { studyId, participantId: b, into: a });
    withdrawConsent(db, { studyId, participantId: a, day: "2026-05-02" });
    splitParticipant(db, { studyId, participantId: b });
    for (const one of [a, b]) {
      expect(consentOf(one)).toEqual({ quote: "refused", contact: "no", date: "2026-05-02" });
      expect(getConsent(db, { studyId, participantId: one }).records[0]?.standing).toBe("withdrawn");
    }
  });

test("a consent that ended while two were one is ended after the split", () => {
  const { db } = openTestDb();
  const { studyId, a, b, consents, consentOf } = twoPeople(db);
  consents(b, { expiresOn: "2099-02-01" });
  consents(a);
  mergeParticipants(db, { studyId, participantId: b, into: a });
  expireConsents(db, { day: "2099-02-02" });
  expect(consentOf(a).quote).toBe("public");
  splitParticipant(db, { studyId, participantId: b, day: "2099-02-02" });
  expect([consentOf(a).quote, consentOf(b).quote]).toEqual(["public", "refused"]);
});

test("what the one person they were refused is refused by both, and is in the history of both", () => {
  const { db } = openTestDb();
  const { studyId, a, b, consents, consentOf, patch } = twoPeople(db);
  consents(a);
  consents(b);
  mergeParticipants(db, { studyId, participantId: b, into: a });
  patch(a, { quote: "refused" });
  splitParticipant(db, { studyId, participantId: b });
  for (const one of [a, b]) {
    expect(consentOf(one)).toMatchObject({ quote: "refused", contact: "yes" });
    expect(getConsent(db, { studyId, participantId: one }).records[0]).toMatchObject({ quote: "refused", standing: "holds" });
  }
});

test("a split without a refusal gives each their own consent back", () => {
  const { db } = openTestDb();
  const { studyId, a, b, consents, consentOf, patch } = twoPeople(db);
  consents(a);
  patch(b, { quote: "refused" });
  mergeParticipants(db, { studyId, participantId: b, into: a });
  expect(consentOf(a).quote).toBe("refused");
  splitParticipant(db, { studyId, participantId: b });
  expect([consentOf(a).quote, consentOf(b).quote]).toEqual(["public", "refused"]);
});

test("a refusal before a merge holds over what the other entry had said later, and a reply does not open it", () => {
  const { db } = openTestDb();
  const { studyId, a, b, consents, consentOf, responseId } = replied(db, "2026-01-01");
  withdrawConsent(db, { studyId, participantId: a, day: "2026-06-01" });
  consents(b);
  mergeParticipants(db, { studyId, participantId: b, into: a });
  const refused = { quote: "refused", contact: "no", date: "2026-06-01" };
  expect(consentOf(a)).toEqual(refused);
  expect(getConsent(db, { studyId, participantId: a }).records.map(({ standing }) => standing)).toEqual(["replaced", "withdrawn"]);
  expect(() => acceptFollowUp(db, { studyId, responseId })).toThrow("since 2026-06-01");
  followConsent(db, { studyId, participantId: a, day: today() });
  expect(consentOf(a)).toEqual(refused);
  consents(a);
  expect(consentOf(a)).toMatchObject({ quote: "public", contact: "yes" });
});

test("changing one box leaves the last day of the consent; a quote given anew begins without one", () => {
  const { db } = openTestDb();
  const { studyId, a, consents, consentOf, patch } = twoPeople(db);
  consents(a, { expiresOn: "2099-02-01" });
  patch(a, { contact: "no" });
  const latest = () => getConsent(db, { studyId, participantId: a }).records[0];
  expect(latest()).toMatchObject({ contact: "no", expiresOn: "2099-02-01", standing: "holds" });
  expireConsents(db, { day: "2099-02-02" });
  expect(consentOf(a).quote).toBe("refused");
  patch(a, { quote: "public" });
  expect(latest()).toMatchObject({ quote: "public", expiresOn: null });
});

function replied(db: Db, on: string) {
  const them = twoPeople(db);
  const { studyId, a } = them;
  const { id: questionnaireId } = makeQuestionnaire(db, studyId);
  const { id: responseId } = makeResponse(db, { studyId, questionnaireId, participantId: a });
  db.update(responses)
    .set({ followUp: "yes", submittedAt: `${on}T00:00:00.000Z` })
    .where(eq(responses.id, responseId))
    .run();
  return { ...them, responseId };
}

test("a reply from before a consent was taken back reopens nothing; a later one may", () => {
  const { db } = openTestDb();
  const { studyId, a, responseId, consentOf } = replied(db, "2026-01-01");
  withdrawConsent(db, { studyId, participantId: a, day: "2026-06-01" });
  expect(() => acceptFollowUp(db, { studyId, responseId })).toThrow("since 2026-06-01, and the reply is from 2026-01-01");
  expect(consentOf(a).contact).toBe("no");
  db.update(responses).set({ submittedAt: "2026-07-01T00:00:00.000Z" }).where(eq(responses.id, responseId)).run();
  acceptFollowUp(db, { studyId, responseId });
  expect(consentOf(a)).toEqual({ quote: "refused", contact: "yes", date: "2026-07-01" });
});

test("a follow-up keeps the last day, and taken back it leaves what the records say by now", () => {
  const { db } = openTestDb();
  const { studyId, a, responseId, consentOf, consents } = replied(db, "2026-01-01");
  consents(a, { expiresOn: "2099-02-01" });
  const before = consentOf(a);
  const taken = acceptFollowUp(db, { studyId, responseId });
  expect(getConsent(db, { studyId, participantId: a }).records[0]).toMatchObject({ how: "form", expiresOn: "2099-02-01" });
  withdrawFollowUp(db, { studyId, responseId, taken });
  expect(consentOf(a)).toEqual(before);
  const again = acceptFollowUp(db, { studyId, responseId });
  withdrawConsent(db, { studyId, participantId: a });
  withdrawFollowUp(db, { studyId, responseId, taken: again });
  expect(consentOf(a)).toEqual({ quote: "refused", contact: "no", date: today() });
});

test("taking a follow-up back leaves somebody who had said nothing before as they were", () => {
  const { db } = openTestDb();
  const { studyId, a, responseId, consentOf } = replied(db, "2026-01-01");
  const before = consentOf(a);
  withdrawFollowUp(db, { studyId, responseId, taken: acceptFollowUp(db, { studyId, responseId }) });
  expect(consentOf(a)).toEqual(before);
});

test("a shared link shows no quote of a consent that ended last night, before anything else noticed", () => {
  const { db } = openTestDb();
  const { studyId, a, consents } = twoPeople(db);
  const { documents } = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [a], notes: "Nobody answered the telephone." }),
  });
  createHighlight(db, { studyId, input: { documentId: documents[0]?.id ?? "", start: 0, end: 30, point: "failure", step: "trial" } });
  consents(a, { expiresOn: "2099-02-01" });
  const share = { studyId, view: "themes" as const, title: "Themes", query: {} };
  const shown = (today: string) => JSON.stringify(gatherShare(db, { share, today }));
  expect(shown("2099-02-01")).toContain("Nobody answered");
  expect(shown("2099-02-02")).not.toContain("Nobody answered");
});
