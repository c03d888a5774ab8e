import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { getDocument } from "@/db/documents/get";
import { makeTempFolders } from "@/db/file/testing";
import { deleteHighlight, restoreHighlight } from "@/db/highlights/write";
import { newStudy } from "@/db/imports/testing";
import { makePerson } from "@/db/interviews/testing";
import { listParticipants } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { readDocument } from "@/db/reading/read-document";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { responses } from "@/db/schema";
import { hitsIn, MAIL, mark, NAME, redactAll, saidIn } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

describe("the redaction of an open answer", () => {
  const SAID = `Well, write to ${MAIL}. The import failed twice before ${NAME} listened.`;

  it("no byte of the words is left, neither in the answer nor beside it in its reply", () => {
    const { db, sqlite, file, close } = openDatabase({ folder: temp.make() });
    const studyId = newStudy(db);
    const place = { db, studyId };
    const person = makePerson(db, studyId);
    updateParticipant(db, { ...place, participantId: person.id, version: person.version, patch: { displayName: NAME } });
    const asked = questionOf({ type: "single", options: [{ value: "Slack", label: "Slack" }] });
    const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [asked] });
    const reply = makeResponse(db, {
      ...{ studyId, questionnaireId, participantId: person.id, texts: { aaaaaaaa: SAID } },
      ...{ cells: { [asked.id]: "Slack", bbbbbbbb: `ask ${NAME}` }, fields: { contact: MAIL } },
    });
    const documentId = reply.documents.aaaaaaaa ?? "";
    const document = getDocument(db, { studyId, documentId });
    const kept = mark(place, document, "The import failed twice");
    const over = mark(place, document, `write to ${MAIL}`, `${NAME} said so`);
    deleteHighlight(db, { studyId, highlightId: over.id, version: over.version });
    readDocument(db, { studyId, documentId });
    expect(hitsIn(file)).toBeGreaterThan(5);

    const after = redactAll(place, documentId);
    expect(after.text).toBe("Well, write to [email 1]. The import failed twice before [P-001] listened.");
    expect(after.highlights.map(({ id, quote, participantIds }) => [id, quote, participantIds])).toEqual([
      [kept.id, "The import failed twice", [person.id]],
    ]);
    const stored = db.select().from(responses).where(eq(responses.id, reply.id)).get();
    expect(stored).toMatchObject({
      cells: { aaaaaaaa: true, [asked.id]: "Slack", bbbbbbbb: "ask [P-001]" },
      fields: { contact: "[email 1]" },
    });
    const [known] = listParticipants(db, { studyId });
    updateParticipant(db, { ...place, participantId: person.id, version: known?.version ?? 0, patch: { displayName: null } });
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    expect(hitsIn(file)).toBe(0);
    readDocument(db, { studyId, documentId });
    expect(saidIn(db)).toContain("import");
    expect(restoreHighlight(db, { studyId, highlightId: over.id }).quote).toBe("write to [email 1]");
    close();
    expect(hitsIn(file)).toBe(0);
  });
});
