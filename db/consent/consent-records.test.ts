import { expect, test } from "vitest";
import { listHighlightRows } from "@/db/exports";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { getParticipant } from "@/db/participants/list";
import { mergeParticipants } from "@/db/participants/merge";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import { getThemesSummary } from "@/db/themes";
import type { Db } from "@/db/types";
import { expireConsents } from "./expire";
import { getConsent, recordConsent, withdrawConsent } from "./records";
import { createConsentText, deleteConsentText, listConsentTexts } from "./texts";

const NOTES = "Nobody answered the telephone on Monday. So they left.";

function heard(db: Db) {
  const studyId = makeStudy(db);
  const participantId = makePerson(db, studyId).id;
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [participantId], notes: NOTES }) });
  createHighlight(db, { studyId, input: { documentId: documents[0]?.id ?? "", start: 0, end: 39, point: "failure", step: "trial" } });
  return { studyId, participantId };
}

const shown = (db: Db, studyId: string) =>
  JSON.stringify([getThemesSummary(db, { studyId, filter: {} }), listHighlightRows(db, { studyId })]);
const figures = (db: Db, studyId: string) => shown(db, studyId).match(/"(?:people|heard|highlights|count)":\d+/g);

test("a withdrawal takes the words out of themes and exports at once, and leaves them counted", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = heard(db);
  recordConsent(db, { studyId, participantId, input: { quote: "public", contact: "yes", how: "spoken", scopes: ["notes"], note: "" } });
  expect(shown(db, studyId)).toContain("Nobody answered");
  const before = figures(db, studyId);
  const history = withdrawConsent(db, { studyId, participantId, note: "by telephone", day: "2026-05-02" });
  expect(history).toMatchObject({ quotes: 1, records: [{ standing: "withdrawn", withdrawnOn: "2026-05-02", note: "by telephone" }] });
  expect(shown(db, studyId)).not.toContain("Nobody answered");
  expect(figures(db, studyId)).toEqual(before);
  expect(getParticipant(db, { studyId, participantId }).consent).toEqual({ quote: "refused", contact: "no", date: "2026-05-02" });
  expect(withdrawConsent(db, { studyId, participantId, note: "again" }).records).toEqual(history.records);
});

test("a consent ends by itself after its last day, once", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = heard(db);
  const text = createConsentText(db, {
    studyId,
    input: { name: "Interviews", text: "We take notes.", scopes: [], quote: "public", contact: "yes", months: 6 },
  });
  const input = { textId: text.id, givenOn: "2026-01-15", quote: "public", contact: "yes", how: "written", scopes: [], note: "" } as const;
  expect(recordConsent(db, { studyId, participantId, day: "2026-02-01", input: { ...input, scopes: [] } }).records[0]?.expiresOn).toBe(
    "2026-07-15",
  );
  expect(expireConsents(db, { day: "2026-07-15" })).toEqual([]);
  expect(shown(db, studyId)).toContain("Nobody answered");
  expect(expireConsents(db, { day: "2026-07-16" })).toEqual([{ studyId, participantId }]);
  expect(shown(db, studyId)).not.toContain("Nobody answered");
  expect(expireConsents(db, { day: "2026-07-17" })).toEqual([]);
  expect(getConsent(db, { studyId, participantId, day: "2026-07-16" }).records[0]?.standing).toBe("expired");
  recordConsent(db, { studyId, participantId, day: "2026-07-20", input: { ...input, scopes: [], givenOn: "2026-07-20" } });
  expect(shown(db, studyId)).toContain("Nobody answered");
});

test("a consent that was followed by another one does not end that", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = heard(db);
  const input = { quote: "internal", contact: "unknown", how: "spoken", scopes: [], note: "" } as const;
  recordConsent(db, { studyId, participantId, day: "2026-01-01", input: { ...input, scopes: [], expiresOn: "2026-02-01" } });
  recordConsent(db, { studyId, participantId, day: "2026-01-02", input: { ...input, scopes: [], expiresOn: null } });
  expect(expireConsents(db, { day: "2026-03-01" })).toEqual([]);
  expect(getParticipant(db, { studyId, participantId }).consent.quote).toBe("internal");
});

test("what is changed on the person is a record too, and only where it changed", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = heard(db);
  const patched = updateParticipant(db, {
    studyId,
    participantId,
    version: 1,
    patch: { consent: { quote: "public", date: "2026-03-01" } },
  });
  updateParticipant(db, { studyId, participantId, version: patched.version, patch: { consent: { quote: "public" }, role: "user" } });
  expect(getConsent(db, { studyId, participantId }).records).toMatchObject([
    { how: "other", quote: "public", givenOn: "2026-03-01", standing: "holds" },
  ]);
});

test("a person has the history of whoever was merged into them, whose consent can be taken back", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = heard(db);
  const into = makePerson(db, studyId).id;
  recordConsent(db, { studyId, participantId, input: { quote: "public", contact: "yes", how: "email", scopes: [], note: "" } });
  mergeParticipants(db, { studyId, participantId, into });
  expect(getConsent(db, { studyId, participantId: into }).records).toHaveLength(1);
  withdrawConsent(db, { studyId, participantId: into });
  expect(getParticipant(db, { studyId, participantId: into }).consent.quote).toBe("refused");
});

test("a text is never changed: a change is its next edition, and one that somebody agreed to stays", () => {
  const { db } = openTestDb();
  const { studyId, participantId } = heard(db);
  const input = { name: "Interviews", text: "We take notes.", scopes: [], quote: "internal", contact: "unknown" } as const;
  const first = createConsentText(db, { studyId, input: { ...input, scopes: [] } });
  const second = createConsentText(db, { studyId, input: { ...input, scopes: [], text: "We take notes and record." } });
  recordConsent(db, {
    studyId,
    participantId,
    input: { textId: first.id, quote: "internal", contact: "unknown", how: "spoken", scopes: [], note: "" },
  });
  expect(listConsentTexts(db, { studyId }).map(({ edition, people }) => [edition, people])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  expect(() => deleteConsentText(db, { studyId, textId: first.id })).toThrow("agreed");
  deleteConsentText(db, { studyId, textId: second.id });
  expect(listConsentTexts(db, { studyId })).toHaveLength(1);
});
