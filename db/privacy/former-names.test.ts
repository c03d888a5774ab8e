import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { listRevisions, restoreRevision } from "@/db/documents/history";
import { updateSpeaker } from "@/db/documents/speakers";
import { runOnce } from "@/db/idempotency";
import { replaceDocument } from "@/db/imports/replace-document";
import { fileOf } from "@/db/imports/testing";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { getInterview } from "@/db/interviews/get";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { createMemo } from "@/db/memos/memos";
import { restoreParticipant } from "@/db/participants/delete";
import { mergeParticipants } from "@/db/participants/merge";
import { emptyTrash, purgeStudy } from "@/db/purge/purge";
import { whole } from "@/db/purge/testing";
import { formerNames, idempotencyKeys } from "@/db/schema";
import { deleteStudy, getStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { identityFinder } from "@/lib/privacy/find-identities";
import { identitiesOf } from "./identities";
import { proposeRedactions } from "./propose";
import { naming } from "./testing";

let db: Db;
let studyId = "";

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
  // names are kept only where they stand
  createMemo(db, {
    studyId,
    input: {
      subject: "study",
      subjectId: studyId,
      text: "Orsolya Quint, Orsolya “O” Quint, Ursula Kwint, Orsi Kwindt, Benedek Ode, Ludmilla Ore",
    },
  });
});

const { person, call, bury, kept } = naming(() => ({ db, studyId }));
const isHidden = (text: string) => identityFinder(identitiesOf(db, studyId))(text).length > 0;
/** Makes a change older than one that is taken back at once. */
const later = () => db.update(formerNames).set({ createdAt: "2026-01-01T00:00:00.000Z" }).where(eq(formerNames.studyId, studyId)).run();

function talk(label: string, participantId: string | null) {
  const { id: interviewId } = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [participantId ?? makePerson(db, studyId).id] }),
  });
  const { id: documentId } = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Interviewer", role: "interviewer" },
      { label, role: "participant", ...(participantId !== null && { participantId }) },
    ],
    said: [
      { who: "Interviewer", says: "How did you find us, and when was that?" },
      { who: label, says: "By a colleague who had used it for a year." },
    ],
  });
  return { interviewId, documentId };
}

describe("a name that is corrected or forgotten", () => {
  test("stays hidden where it was written", () => {
    const { id } = person("Orsolya Quint");
    expect(isHidden("Quint called")).toBe(true);
    call(id, "Ursula Kwint");
    expect(kept()).toEqual([[id, "Orsolya Quint"]]);
    expect(isHidden("Quint called")).toBe(true);
    call(id, null);
    expect(kept()).toEqual([
      [id, "Orsolya Quint"],
      [id, "Ursula Kwint"],
    ]);
    expect(isHidden("Ursula called")).toBe(true);
  });

  test("that stands nowhere is not kept", () => {
    const { id } = person("Zdenka Vlk");
    call(id, null);
    expect(kept()).toEqual([]);
  });

  test("given again is kept no more; taken back at once, nothing is", () => {
    const { id } = person("Orsolya Quint");
    call(id, "Ursula Kwint");
    call(id, "Orsolya Quint");
    expect(kept()).toEqual([]);
    call(id, null);
    call(id, "Orsolya Quint");
    expect(kept()).toEqual([]);
    call(id, "Ursula Kwint");
    later();
    call(id, "Orsolya Quint");
    expect(kept()).toEqual([[id, "Ursula Kwint"]]);
    call(id, "Orsolya Quint");
    expect(kept()).toHaveLength(1);
  });

  test("is not kept while it is somebody else's", () => {
    const [one, other] = [person("Orsolya Quint"), person("Orsolya Quint")];
    call(one.id, "Orsolya Quint-Ode");
    expect(kept()).toEqual([]);
    call(other.id, null);
    expect(kept()).toEqual([[other.id, "Orsolya Quint"]]);
  });

  test("is kept though their own label says it, so that erasing finds it", () => {
    const { id } = person("Orsolya Quint");
    talk("Orsolya Quint", id);
    call(id, "Ursula Kwint");
    expect(kept()).toEqual([[id, "Orsolya Quint"]]);
  });

  test("is proposed to be taken out of a text, under their code; one that is nobody's without any", () => {
    const [one, gone] = [person("Orsolya Quint"), person("Ludmilla Ore")];
    call(one.id, "Ursula Kwint");
    bury(gone.id);
    whole(emptyTrash(db, { studyId }));
    const { id: interviewId } = createInterview(db, {
      studyId,
      input: interviewOf({ participantIds: [one.id], notes: "Orsolya Quint came with Ludmilla Ore." }),
    });
    const documentId = getInterview(db, { studyId, interviewId }).documents[0]?.id ?? "";
    const { items } = proposeRedactions(db, { studyId, documentId });
    expect(items.map(({ placeholder }) => placeholder)).toEqual(["[P-001]", "[name 1]"]);
  });

  test("is not in answers kept for a request sent again", () => {
    const { id } = person("Orsolya “O” Quint");
    const answer = (key: string, body: unknown) =>
      write(db, (tx) =>
        runOnce(tx, { key, target: `local PATCH /api/studies/${studyId}/participants/${id}`, bodyHash: "h" }, () => ({
          status: 200,
          body: JSON.stringify(body),
        })),
      );
    answer("a", { displayName: "Orsolya “O” Quint" });
    answer("b", { displayName: null });
    call(id, "Ursula Kwint");
    expect(
      db
        .select()
        .from(idempotencyKeys)
        .all()
        .map(({ key }) => key),
    ).toEqual(["b"]);
  });
});

describe("a label", () => {
  const corrected = (label: string) =>
    `Interviewer: How did you find us, and when was that?\n\n${label}: By a colleague who had used it for a year, and then some.`;

  test("that a corrected file changes stays hidden, and is kept no more once it is back", () => {
    const { documentId } = talk("Orsolya Quint", null);
    replaceDocument(db, { studyId, documentId, files: [fileOf("talk.txt", corrected("Ursula Kwint"))], options: {} });
    expect(kept().map(([, name]) => name)).toEqual(["Orsolya Quint"]);
    expect(isHidden("Quint called")).toBe(true);
    const [, first] = listRevisions(db, { studyId, documentId, page: { limit: 10 } }).items;
    const { version } = getDocument(db, { studyId, documentId });
    restoreRevision(db, { studyId, documentId, revisionId: first?.id ?? "", version, exactly: true });
    expect(kept().map(([, name]) => name)).not.toContain("Orsolya Quint");
    expect(isHidden("Quint called")).toBe(true);
  });

  test("that turns out to be an interviewer's is nobody's to hide; one that says what somebody is neither", () => {
    const { documentId } = talk("Orsolya Quint", null);
    const { speakers, version } = getDocument(db, { studyId, documentId });
    const speakerId = speakers.find(({ label }) => label === "Orsolya Quint")?.id ?? "";
    updateSpeaker(db, { studyId, documentId, speakerId, version, patch: { role: "interviewer" } });
    expect(kept()).toEqual([]);
    const other = talk("Participant 2", null);
    replaceDocument(db, {
      ...{ studyId, documentId: other.documentId, options: {} },
      files: [fileOf("talk.txt", corrected("Speaker 1"))],
    });
    expect(kept()).toEqual([]);
  });

  test("of an interview that goes for good stays hidden", () => {
    const { interviewId } = talk("Orsolya Quint", null);
    deleteInterview(db, { studyId, interviewId, version: getInterview(db, { studyId, interviewId }).version });
    expect(kept()).toEqual([]);
    whole(emptyTrash(db, { studyId }));
    expect(kept()).toEqual([[null, "Orsolya Quint"]]);
    expect(isHidden("Quint was tired")).toBe(true);
  });
});

describe("a person who goes for good without being erased", () => {
  test("leaves all their names, merged people's too, as nobody's, to be hidden", () => {
    const [one, other] = [person("Orsolya Quint"), person("Orsi Kwindt")];
    call(one.id, "Ursula Kwint");
    mergeParticipants(db, { studyId, participantId: other.id, into: one.id });
    bury(one.id);
    restoreParticipant(db, { studyId, participantId: one.id });
    expect(kept()).toEqual([[one.id, "Orsolya Quint"]]);
    bury(one.id);
    whole(emptyTrash(db, { studyId }));
    expect(kept().toSorted()).toEqual([
      [null, "Orsi Kwindt"],
      [null, "Orsolya Quint"],
      [null, "Ursula Kwint"],
    ]);
    expect(isHidden("Kwindt came")).toBe(true);
  });
});

test("a study that goes for good takes them with it", () => {
  const { id } = person("Orsolya Quint");
  talk("Ludmilla Ore", null);
  call(id, null);
  deleteStudy(db, { studyId, version: getStudy(db, studyId).version });
  whole(purgeStudy(db, { studyId }));
  expect(kept()).toEqual([]);
});
