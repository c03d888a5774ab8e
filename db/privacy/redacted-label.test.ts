import { beforeEach, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { createMemo } from "@/db/memos/memos";
import { formerNames } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { identityFinder } from "@/lib/privacy/find-identities";
import { identitiesOf } from "./identities";
import { redactDocument } from "./redact";

let db: Db;
let studyId = "";

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
});

/** A text whose label alone says a name, taken out of that text. */
function redactLabel(): void {
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [makePerson(db, studyId).id] }) });
  const { id: documentId } = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Interviewer", role: "interviewer" },
      { label: "Orsolya Quint", role: "participant" },
    ],
    said: [
      { who: "Interviewer", says: "How did you find us, Orsolya Quint?" },
      { who: "Orsolya Quint", says: "By a colleague who had used it for a year." },
    ],
  });
  const { version, text } = getDocument(db, { studyId, documentId });
  const start = text.indexOf("Orsolya Quint");
  redactDocument(db, { studyId, documentId, version, spans: [{ start, end: start + "Orsolya Quint".length, placeholder: "[name 1]" }] });
}

const isHidden = (text: string) => identityFinder(identitiesOf(db, studyId))(text).length > 0;
const kept = () =>
  db
    .select()
    .from(formerNames)
    .all()
    .map(({ name }) => name);

test("a name that only a label said stays hidden elsewhere once it is taken out of its text", () => {
  createMemo(db, { studyId, input: { subject: "study", subjectId: studyId, text: "Quint was late" } });
  redactLabel();
  expect(isHidden("Quint was late")).toBe(true);
  expect(kept()).toEqual(["Orsolya Quint"]);
});

test("where it stands nowhere else it is not kept", () => {
  redactLabel();
  expect(kept()).toEqual([]);
});
