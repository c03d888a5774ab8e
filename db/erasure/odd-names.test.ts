import { expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript } from "@/db/interviews/testing";
import { createParticipant } from "@/db/participants/create";
import { getParticipant } from "@/db/participants/list";
import { openTestDb } from "@/db/testing";
import { erasePerson } from "./erase";

test.each(["Mary-Jane", "Rao-Ellery", "a.b+c@d-e.example", "O’Neil (Jr.)", "-"])(
  "a person called %s is erased, with others' words left",
  (name) => {
    const { db } = openTestDb();
    const studyId = makeStudy(db);
    const person = createParticipant(db, { studyId, input: { displayName: name, audience: "customer" } });
    const other = makePerson(db, studyId);
    const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id, other.id] }) });
    const { id: documentId } = makeTranscript(db, {
      studyId,
      interviewId: interview.id,
      voices: [
        { label: "A", role: "participant", participantId: person.id },
        { label: "B", role: "participant", participantId: other.id },
      ],
      said: [
        { who: "A", says: "We left within a week." },
        { who: "B", says: `So said ${name} to me, up-front and well.` },
      ],
    });
    erasePerson(db, { studyId, participantId: person.id, mode: "erase", confirm: person.code });
    const { text } = getDocument(db, { studyId, documentId });
    expect(text).not.toContain("within a week");
    expect(text).toContain("to me, up-front and well.");
    if (name !== "-") expect(text).not.toContain(name);
  },
);

test("a name that was entered without its accents is found in others' fields with them, the decomposed ones too", () => {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const { id: participantId, code } = createParticipant(db, { studyId, input: { displayName: "Jose Nandez", audience: "customer" } });
  const knows = (told: string) =>
    createParticipant(db, { studyId, input: { displayName: "Ilka Roth", audience: "customer", fields: { "Told by": told } } }).id;
  const told = [knows("José Nández"), knows("Jose\u0301 Nandez"), knows("Jose Nandez"), knows("Zoë Brandt")];
  erasePerson(db, { studyId, participantId, mode: "erase", confirm: code });
  expect(told.map((id) => getParticipant(db, { studyId, participantId: id }).fields["Told by"])).toEqual([
    "[taken out]",
    "[taken out]",
    "[taken out]",
    "Zoë Brandt",
  ]);
});
