import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { makeTempFolders } from "@/db/file/testing";
import { deleteHighlight, restoreHighlight, updateHighlight } from "@/db/highlights/write";
import { latestDone } from "@/db/history/log";
import { undoAction } from "@/db/history/walk";
import { importFiles } from "@/db/imports/import-files";
import { fileOf, newStudy } from "@/db/imports/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { chooseKeyword, listKeywordChoices } from "@/db/keywords/choices";
import { createMemo } from "@/db/memos/memos";
import { listParticipants } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { readDocument } from "@/db/reading/read-document";
import { documentRevisions, highlights, idempotencyKeys, imports } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { DocumentText } from "@/lib/interviews/schema";
import { proposeRedactions } from "./propose";
import { redactDocument } from "./redact";
import { hitsIn, MAIL, mark, NAME, type Place, redactAll, saidIn } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

const TALK = `Interviewer: How did you come to look for something new, ${NAME}?

${NAME}: Well, write to ${MAIL} and ask. ${NAME} is what they call me, and the import failed twice before anybody at all listened.

Interviewer: And what did you do then?

${NAME}: I sent it all from ${MAIL} to my sister, and we were on a trial with half the team three weeks later.`;

function imported({ db, studyId }: Place): DocumentText {
  const report = importFiles(db, { studyId, files: [fileOf(`${NAME} march.txt`, TALK)], options: {} });
  return getDocument(db, { studyId, documentId: report.files[0]?.documents[0]?.id ?? "" });
}

describe("a redaction", () => {
  it("replaces what was proposed, and keeps turns and highlights on their words", () => {
    const place = { db: openTestDb().db, studyId: "" };
    place.studyId = newStudy(place.db);
    const before = imported(place);
    const plain = mark(place, before, "the import failed twice");
    const over = mark(place, before, `${MAIL} and ask`);
    const half = mark(place, before, "quiddleswick@");
    expect(proposeRedactions(place.db, { studyId: place.studyId, documentId: before.id }).items.map(({ kind }) => kind)).toEqual([
      "name",
      "email",
      "name",
      "email",
    ]);
    const after = redactAll(place, before.id);
    expect(after.text).not.toContain(NAME);
    expect(after.version).toBe(before.version + 1);
    const words = (id: string) => {
      const found = after.highlights.find((one) => one.id === id);
      expect(after.text.slice(found?.start, found?.end)).toBe(found?.quote);
      return found?.quote;
    };
    expect(words(plain.id)).toBe("the import failed twice");
    expect(words(over.id)).toBe("[email 1] and ask");
    expect(words(half.id)).toBe("[email 1]");
    expect(after.turns.map(({ start, end }) => after.text.slice(start, end).slice(0, 20))).toEqual([
      "How did you come to ",
      "Well, write to [emai",
      "And what did you do ",
      "I sent it all from [",
    ]);
    expect(after.turns.every(({ participantId }, at) => (participantId !== null) === (at % 2 === 1))).toBe(true);
  });

  it("is refused on an older version, for words that overlap, and where nothing would change", () => {
    const place = { db: openTestDb().db, studyId: "" };
    place.studyId = newStudy(place.db);
    const { id: documentId, version } = imported(place);
    const redact = (spans: { start: number; end: number; placeholder: string }[], on = version) =>
      redactDocument(place.db, { ...place, documentId, version: on, spans });
    expect(() => redact([{ start: 0, end: 3, placeholder: "[x]" }], version + 7)).toThrow(/changed since/);
    const two = [
      { start: 0, end: 5, placeholder: "[x]" },
      { start: 4, end: 9, placeholder: "[y]" },
    ];
    expect(() => redact(two)).toThrow(/overlap/);
    expect(() => redact([{ start: 0, end: 3, placeholder: "How" }])).toThrow(/Nothing was changed/);
  });

  it("lets coding be undone as before, on the same words", () => {
    const place = { db: openTestDb().db, studyId: "" };
    place.studyId = newStudy(place.db);
    const document = imported(place);
    const made = mark(place, document, "we were on a trial");
    deleteHighlight(place.db, { studyId: place.studyId, highlightId: made.id, version: made.version });
    redactAll(place, document.id);
    const deletion = latestDone(place.db, { studyId: place.studyId });
    undoAction(place.db, { studyId: place.studyId, actionId: deletion?.id ?? "" });
    const after = getDocument(place.db, { studyId: place.studyId, documentId: document.id });
    expect(after.highlights.map(({ quote }) => quote)).toEqual(["we were on a trial"]);
    expect(after.text.slice(after.highlights[0]?.start, after.highlights[0]?.end)).toBe("we were on a trial");
  });

  it("knows the people of the study by name, under the code of who stands for them, and leaves other interviews alone", () => {
    const place = { db: openTestDb().db, studyId: "" };
    place.studyId = newStudy(place.db);
    const person = makePerson(place.db, place.studyId);
    updateParticipant(place.db, { ...place, participantId: person.id, version: person.version, patch: { displayName: "Ottiline Brask" } });
    const notes = (title: string, participantIds: string[]) =>
      createInterview(place.db, {
        ...place,
        input: interviewOf({ title, participantIds, notes: "Ottiline was late. Brask is her name." }),
      });
    const [one, two] = [notes("One", [person.id]), notes("Two", [])];
    const after = redactAll(place, one.documents[0]?.id ?? "");
    expect(after.text).toBe(`[${person.code}] was late. [${person.code}] is her name.`);
    expect(getDocument(place.db, { ...place, documentId: two.documents[0]?.id ?? "" }).text).toContain("Ottiline");
  });
});

describe("after a redaction", () => {
  it("no byte of the words is left in the file or its journal", () => {
    const { db, sqlite, file, close } = openDatabase({ folder: temp.make() });
    const place = { db, studyId: newStudy(db) };
    const { studyId } = place;
    const document = imported(place);
    const documentId = document.id;

    // everywhere a word can get to: highlights whole, cut, deleted and commented, suggestions, keyphrases, revisions, the log, titles, memos, kept answers
    const kept = mark(place, document, `write to ${MAIL} and ask`, `${NAME} said so`);
    updateHighlight(db, { studyId, highlightId: kept.id, version: kept.version, patch: { comment: `${MAIL} again, ${NAME}` } });
    const gone = mark(place, document, `I sent it all from ${MAIL}`);
    deleteHighlight(db, { studyId, highlightId: gone.id, version: gone.version });
    readDocument(db, { studyId, documentId });
    const { version } = getDocument(db, { studyId, documentId });
    const edited = updateDocument(db, {
      ...{ studyId, documentId, version },
      patch: { text: document.text.replace(`${NAME} is what they call me, and `, `${NAME} and ${MAIL} now. And `) },
    });
    updateDocument(db, { studyId, documentId, version: edited.version, patch: { text: `${edited.text} Thanks, ${NAME}.` } });
    const { interviewId } = document;
    if (interviewId === null) throw new Error("a text of an interview");
    updateInterview(db, { studyId, interviewId, version: 1, patch: { title: `${NAME} in March` } });
    createMemo(db, { studyId, input: { subject: "interview", subjectId: interviewId, text: `Ask ${NAME} about ${MAIL}.` } });
    db.insert(idempotencyKeys)
      .values({
        ...{ key: "k", target: `PATCH /api/studies/${studyId}/documents/${documentId}`, bodyHash: "h", status: 200 },
        ...{ body: JSON.stringify({ text: document.text }), createdAt: "2026-05-01T00:00:00.000Z" },
      })
      .run();
    const stem = NAME.toLowerCase();
    chooseKeyword(db, { studyId, input: { language: "en", key: stem, standing: "hidden" } });
    chooseKeyword(db, { studyId, input: { language: "en", key: "trial", name: `Trial of ${NAME}`, mergedInto: stem } });
    expect(hitsIn(file)).toBeGreaterThan(5);
    expect(saidIn(db)).toContain(stem);

    redactAll(place, documentId);
    // the list of people is where names belong; here nobody needs this one any more
    for (const person of listParticipants(db, { studyId })) {
      updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch: { displayName: null } });
    }
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    expect(hitsIn(file)).toBe(0);
    expect(saidIn(db)).toBe("");
    expect(listKeywordChoices(db, { studyId })).toMatchObject([{ key: "trial", name: "Trial of [P-001]", mergedInto: null }]);
    readDocument(db, { studyId, documentId });
    expect(saidIn(db)).toContain("trial");
    expect(saidIn(db)).not.toMatch(/quiddle|zorblatt/);
    expect(db.select().from(documentRevisions).where(eq(documentRevisions.documentId, documentId)).all().length).toBeGreaterThan(1);
    expect(db.select().from(highlights).all().length).toBeGreaterThan(0);
    expect(JSON.stringify(db.select().from(imports).all())).toContain("march.txt");
    expect(restoreHighlight(db, { studyId, highlightId: gone.id }).quote).toBe("I sent it all from [email 1]");
    close();
    expect(hitsIn(file)).toBe(0);
  });
});
