import { beforeEach, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { getRevision, listRevisions, restoreRevision } from "@/db/documents/history";
import { updateSpeaker } from "@/db/documents/speakers";
import { updateDocument } from "@/db/documents/update";
import { createHighlight } from "@/db/highlights/write";
import { getInterview } from "@/db/interviews/get";
import { listInterviews } from "@/db/interviews/list";
import { makePerson, spanOf } from "@/db/interviews/testing";
import { listParticipants } from "@/db/participants/list";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { ImportOptions } from "@/lib/import/schema";
import { importFiles } from "./import-files";
import { fileOf, newStudy } from "./testing";
import { undoImport } from "./undo";

const TALK = [
  "Interviewer: How did you come to look for something new?",
  "Ana Díaz: The spreadsheet broke twice in one month. We had been at it for years, and nobody wanted to say so.",
  "Interviewer: What did you do then?",
  "Ana Díaz: I asked a round, and three weeks later we were on a trail with half the team. The import was slow.",
].join("\n\n");
const CORRECTED = TALK.replace("twice in one month", "three times in a month")
  .replace("a round", "around")
  .replace("a trail", "a trial")
  .replace(" The import was slow.", "");

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = newStudy(db);
});

/** The first transcript, with highlights on these words. */
function imported(...marked: string[]) {
  const { files } = importFiles(db, { studyId, files: [fileOf("ana.txt", TALK)], options: { defaults: { audience: "customer" } } });
  const documentId = files[0]?.documents[0]?.id ?? "";
  const { text } = getDocument(db, { studyId, documentId });
  const ids = marked.map(
    (words) => createHighlight(db, { studyId, input: { documentId, ...spanOf(text, words), point: "failure" } }).highlight.id,
  );
  return { documentId, ids, text };
}

const replace = (documentId: string, content: string, options: ImportOptions = {}) =>
  importFiles(db, { studyId, files: [fileOf("ana corrected.txt", content)], options: { ...options, replaceDocumentId: documentId } });
const read = (documentId: string) => getDocument(db, { studyId, documentId });

test("a corrected transcript takes the old one's place, and the report lists what became of each highlight", () => {
  const { documentId, ids } = imported(
    "something new",
    "broke twice in one month",
    "half the team",
    "I asked a round",
    "The import was slow",
  );
  const [kept, changed, moved, typo, gone] = ids;
  const [file] = replace(documentId, CORRECTED).files;
  expect(file).toMatchObject({ status: "updated", documents: [{ id: documentId }] });
  expect(file?.warnings.at(-1)).toContain("restore that revision");
  expect(file?.replaced).toMatchObject({
    documentId,
    version: 2,
    moved: [moved],
    orphaned: [{ id: gone, quote: "The import was slow" }],
    unchanged: 1,
  });
  expect(file?.replaced?.changed.map(({ id, now }) => [id, now]).toSorted()).toEqual(
    [
      [changed, "broke three times in a month"],
      [typo, "I asked around"],
    ].toSorted(),
  );
  const document = read(documentId);
  expect(document.text).toContain("on a trial with half the team.");
  expect(document.highlights.map(({ id }) => id).toSorted()).toEqual([kept, changed, moved, typo].toSorted());
  expect(document.turns).toHaveLength(4);
  expect(document.orphans.map(({ id }) => id)).toEqual([gone]);
  expect(listInterviews(db, { studyId })).toHaveLength(1);
});

test("the same file again changes nothing, and a trial says what would become without storing it", () => {
  const { documentId } = imported("half the team");
  expect(replace(documentId, TALK).files[0]).toMatchObject({ status: "unchanged", replaced: { unchanged: 1, moved: [], orphaned: [] } });
  expect(read(documentId).version).toBe(1);
  const trial = replace(documentId, CORRECTED, { dryRun: true });
  expect(trial).toMatchObject({ id: null, dryRun: true, files: [{ status: "updated", replaced: { moved: [expect.any(String)] } }] });
  expect(read(documentId)).toMatchObject({ version: 1, text: expect.stringContaining("a trail") });
  replace(documentId, CORRECTED);
  expect(replace(documentId, CORRECTED).files[0]?.status).toBe("unchanged");
  expect(read(documentId).version).toBe(2);
});

test("labels stay the people and roles they were corrected to, under a new name too", () => {
  const { documentId, ids } = imported("half the team");
  const ben = makePerson(db, studyId).id;
  const speaker = read(documentId).speakers.find(({ label }) => label === "Ana Díaz");
  updateSpeaker(db, { studyId, documentId, speakerId: speaker?.id ?? "", version: 1, patch: { participantId: ben } });
  const people = listParticipants(db, { studyId }).length;
  replace(documentId, CORRECTED.replaceAll("Ana Díaz", "Ana Diaz Romero"));
  const { speakers, highlights } = read(documentId);
  expect(speakers.find(({ id }) => id === speaker?.id)).toMatchObject({
    label: "Ana Diaz Romero",
    role: "participant",
    participantId: ben,
  });
  expect(highlights).toMatchObject([{ id: ids[0], participantIds: [ben] }]);
  expect(listParticipants(db, { studyId })).toHaveLength(people);
});

test("somebody who speaks only in the corrected file joins the interview, and leaves it when that is undone", () => {
  const { documentId } = imported("half the team");
  const { interviewId } = read(documentId);
  if (interviewId === null) throw new Error("a text of an interview");
  const more = `${CORRECTED}\n\nOlga Petrova: I signed the contract, and I would do it again.\n\nInterviewer: And then?\n\nOlga Petrova: Then we paid, every month.`;
  const report = replace(documentId, more);
  expect(getInterview(db, { studyId, interviewId }).participants).toHaveLength(2);
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect(getInterview(db, { studyId, interviewId }).participants).toHaveLength(1);
  expect(read(documentId)).toMatchObject({ version: 3, text: expect.stringContaining("a trail") });
  expect(read(documentId).speakers).toHaveLength(2);
});

test("restoring the revision brings the old words, turns and highlights back", () => {
  const { documentId, ids, text } = imported("broke twice in one month", "The import was slow", "half the team");
  const before = read(documentId);
  replace(documentId, CORRECTED);
  const history = listRevisions(db, { studyId, documentId, page: { limit: 10 } }).items;
  expect(history.map(({ reason }) => reason)).toEqual(["replaced", "made"]);
  const made = history[1]?.id ?? "";
  expect(getRevision(db, { studyId, documentId, revisionId: made }).turns.map(({ speaker }) => speaker)).toEqual(
    before.turns.map(({ speaker }) => speaker),
  );
  const back = restoreRevision(db, { studyId, documentId, revisionId: made, version: 2 });
  expect(back).toMatchObject({ text, turns: before.turns, orphans: [] });
  expect(back.highlights.map(({ id, quote }) => [id, quote]).toSorted()).toEqual(
    before.highlights.map(({ id, quote }) => [id, quote]).toSorted(),
  );
  expect(back.highlights.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test("an import whose text was changed since is not undone over that change", () => {
  const { documentId } = imported();
  const report = replace(documentId, CORRECTED);
  updateDocument(db, { studyId, documentId, version: 2, patch: { text: `${read(documentId).text} Later.` } });
  expect(() => undoImport(db, { studyId, importId: report.id ?? "" })).toThrow("changed since");
  expect(read(documentId).text).toContain("Later.");
});

test("a file that cannot take a transcript's place is refused, and so are two", () => {
  const { documentId } = imported();
  expect(replace(documentId, "Only a thought that I had on the way home.\n").files[0]).toMatchObject({ status: "refused", documents: [] });
  expect(read(documentId).version).toBe(1);
  const two = [fileOf("a.txt", TALK), fileOf("b.txt", CORRECTED)];
  expect(() => importFiles(db, { studyId, files: two, options: { replaceDocumentId: documentId } })).toThrow("one corrected file");
  expect(() => replace("nowhere", CORRECTED)).toThrow("There is no document");
});
