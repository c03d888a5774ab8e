import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { getDocument } from "@/db/documents/get";
import { makeTempFolders } from "@/db/file/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { createMemo } from "@/db/memos/memos";
import { createParticipant } from "@/db/participants/create";
import { deleteParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { emptyTrash } from "@/db/purge/purge";
import { whole } from "@/db/purge/testing";
import { auditEntries, memos, speakers } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { isScrubDue, noteScrub } from "./finish";
import { listKeptNames, previewNameTakenOut, takeOutName } from "./take-out-name";

const temp = makeTempFolders();
afterAll(temp.removeAll);

let db: Db;
let studyId = "";

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = makeStudy(db);
});

const person = (displayName: string) => createParticipant(db, { studyId, input: { displayName, audience: "customer" } });
const versionOf = (participantId: string) => getParticipant(db, { studyId, participantId }).version;
const purge = (participantId: string) => {
  deleteParticipant(db, { studyId, participantId, version: versionOf(participantId) });
  whole(emptyTrash(db, { studyId }));
};
const call = (participantId: string, displayName: string) =>
  updateParticipant(db, { studyId, participantId, version: versionOf(participantId), patch: { displayName } });
const memo = (text: string) => createMemo(db, { studyId, input: { subject: "study", subjectId: studyId, text } }).id;
const memoText = (id: string) => db.select().from(memos).where(eq(memos.id, id)).get()?.text;
const names = () => listKeptNames(db, { studyId, names: true }).map(({ name, code }) => [name, code]);
const idOf = (name: string) => listKeptNames(db, { studyId, names: true }).find((one) => one.name === name)?.id ?? "";

test("a purged person's name goes from every text, label and field, as it was foretold, and is kept no more", () => {
  const [gone, other] = [person("Orsolya Quint"), makePerson(db, studyId)];
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [gone.id, other.id] }) });
  const { id: documentId } = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Orsolya Quint", role: "participant", participantId: gone.id },
      { label: "B", role: "participant", participantId: other.id },
    ],
    said: [
      { who: "Orsolya Quint", says: "It failed twice." },
      { who: "B", says: "As Quint told you, it rained." },
    ],
  });
  const note = memo("Ask Orsolya Quint again");
  purge(gone.id);
  expect(names()).toEqual([["Orsolya Quint", null]]);
  expect(listKeptNames(db, { studyId, names: false }).map((one) => "name" in one)).toEqual([false]);
  const nameId = idOf("Orsolya Quint");
  const foretold = previewNameTakenOut(db, { studyId, nameId });
  expect(foretold.texts).toBe(1);
  expect(foretold.fields).toBeGreaterThan(0);
  expect(foretold.examples).toContainEqual(expect.stringContaining("As Quint told you"));
  expect(memoText(note)).toContain("Orsolya");
  expect(takeOutName(db, { studyId, nameId })).toEqual({ ...foretold, examples: [] });
  expect(memoText(note)).toBe("Ask [taken out] again");
  const { text } = getDocument(db, { studyId, documentId });
  expect(text).toContain("As [taken out] told you, it rained.");
  expect(text).toContain("It failed twice.");
  expect(JSON.stringify(db.select().from(speakers).all())).not.toMatch(/Orsolya|Quint/);
  expect(names()).toEqual([]);
  expect(
    db
      .select()
      .from(auditEntries)
      .all()
      .map(({ action }) => action),
  ).toContain("take out name kept to be hidden");
});

test("what somebody else is called by stays, and so does what a person is called now", () => {
  const [one, other] = [person("Orsolya Kwint"), person("Jonas Kwint")];
  const note = memo("Orsolya Kwint wrote, Jonas Kwint came, Orsolya left");
  call(one.id, "Orsolya Quint");
  expect(names()).toEqual([["Orsolya Kwint", "P-001"]]);
  takeOutName(db, { studyId, nameId: idOf("Orsolya Kwint") });
  expect(memoText(note)).toBe("[taken out] wrote, Jonas Kwint came, Orsolya left");
  expect(other.code).toBe("P-002");
});

test("a name that is somebody's again is not on the list, and is not taken out", () => {
  const gone = person("Orsolya Quint");
  const note = memo("Orsolya Quint wrote");
  purge(gone.id);
  const nameId = idOf("Orsolya Quint");
  person("Orsolya Quint");
  expect(names()).toEqual([]);
  expect(() => takeOutName(db, { studyId, nameId })).toThrow("somebody's name again");
  expect(memoText(note)).toBe("Orsolya Quint wrote");
  expect(() => takeOutName(db, { studyId, nameId: "missing" })).toThrow("not kept");
});

test("the places shown before it is taken out hold no part of a word", () => {
  const said = "It was Konstantin-Alexander Fothergill who told Quint that Margarethe Fotheringham-Smythe had left";
  const { id: interviewId } = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [makePerson(db, studyId).id], notes: said }),
  });
  expect(interviewId).not.toBe("");
  const gone = person("Orsolya Quint");
  purge(gone.id);
  const { examples } = previewNameTakenOut(db, { studyId, nameId: idOf("Orsolya Quint") });
  expect(examples).toHaveLength(1);
  expect(said).toContain(examples[0]);
  expect(said.split(" ")).toEqual(expect.arrayContaining(examples[0]?.split(" ") ?? []));
});

test("its bytes go at the next start where the program was killed right after, and nothing goes where that cannot be noted", () => {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  ({ db } = opened);
  studyId = makeStudy(db);
  const gone = person("Orsolya Quintessence");
  const note = memo("Ask Orsolya Quintessence again");
  purge(gone.id);
  const nameId = idOf("Orsolya Quintessence");
  const full = () => {
    throw new Error("no room");
  };
  expect(() => takeOutName(db, { studyId, nameId, note: full })).toThrow("no room");
  expect(memoText(note)).toContain("Quintessence");
  takeOutName(db, { studyId, nameId, note: () => noteScrub(folder) });
  const killed = temp.make();
  cpSync(folder, killed, { recursive: true });
  opened.close();
  expect([isScrubDue(killed), holds(killed)]).toEqual([true, true]);
  openDatabase({ folder: killed }).close();
  expect([isScrubDue(killed), holds(killed)]).toEqual([false, false]);
});

const holds = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith("verbatim."))
    .some((name) => readFileSync(join(folder, name)).includes("Quintessence"));
