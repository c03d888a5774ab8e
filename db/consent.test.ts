import { expect, test } from "vitest";
import { listHighlightRows } from "./exports";
import { createHighlight } from "./highlights/write";
import { createInterview } from "./interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "./interviews/testing";
import { deleteParticipant } from "./participants/delete";
import { getParticipant } from "./participants/list";
import { updateParticipant } from "./participants/update";
import { openTestDb } from "./testing";
import { getThemesSummary } from "./themes";

test("rule 14: words of a person who refused stay unshown after the person was deleted", () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const open = makePerson(db, studyId).id;
  const refusing = makePerson(db, studyId).id;
  updateParticipant(db, { studyId, participantId: refusing, version: 1, patch: { consent: { quote: "refused" } } });
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [open, refusing] }) });
  const { id: documentId, text } = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Ana", role: "participant", participantId: open },
      { label: "Ben", role: "participant", participantId: refusing },
    ],
    said: [
      { who: "Ana", says: "The import failed twice." },
      { who: "Ben", says: "And nobody answered the telephone." },
    ],
  });
  const start = text.indexOf("The import");
  createHighlight(db, { studyId, input: { documentId, start, end: text.length, point: "failure" } });
  const shown = () => JSON.stringify([getThemesSummary(db, { studyId, filter: {} }), listHighlightRows(db, { studyId })]);
  expect(shown()).not.toContain("nobody answered");
  const { version } = getParticipant(db, { studyId, participantId: refusing });
  deleteParticipant(db, { studyId, participantId: refusing, version });
  expect(shown()).not.toContain("nobody answered");
});
