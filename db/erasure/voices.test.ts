import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makeStudy, makeTranscript, type SaidTurn, spanOf, type Voice } from "@/db/interviews/testing";
import { chooseKeyword } from "@/db/keywords/choices";
import { createMemo } from "@/db/memos/memos";
import { createParticipant } from "@/db/participants/create";
import { updateParticipant } from "@/db/participants/update";
import { documents, highlights, keywordChoices, memos } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { erasePerson, previewErasure } from "./erase";

const INTERVIEWER: Voice = { label: "Q", role: "interviewer" };
const voiceOf = (label: string, participantId?: string): Voice => ({ label, role: "participant", ...(participantId && { participantId }) });

function makeTalks() {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const person = (displayName: string | null) => createParticipant(db, { studyId, input: { displayName } });
  const talk = (people: { id: string }[], voices: Voice[], said: SaidTurn[]) => {
    const input = interviewOf({ participantIds: people.map(({ id }) => id), title: "Talk" });
    return makeTranscript(db, { studyId, interviewId: createInterview(db, { studyId, input }).id, voices, said });
  };
  const erase = ({ id, code }: { id: string; code: string }, mode: ErasureMode) =>
    erasePerson(db, { studyId, participantId: id, mode, confirm: code });
  const textOf = (id: string) => db.select().from(documents).where(eq(documents.id, id)).get()?.text ?? "";
  return { db, studyId, person, talk, erase, textOf };
}

describe.each(["erase", "anonymise"] as const)("to %s", (mode) => {
  test("leaves what somebody of another name said, though the interview lists them alone", () => {
    const { db, studyId, person, talk, erase, textOf } = makeTalks();
    const ana = person("Ana Berg");
    const { id } = talk([ana], [INTERVIEWER, voiceOf("Tom Reed")], [{ who: "Tom Reed", says: "Mine held for years." }]);
    expect(previewErasure(db, { studyId, participantId: ana.id, mode }).counts).toMatchObject({ interviews: 0, shared: 1, unheard: 1 });
    erase(ana, mode);
    expect(textOf(id)).toContain("Mine held for years.");
  });

  test("takes what they said under their first name where no other of that name is listed", () => {
    const { person, talk, erase, textOf } = makeTalks();
    const [ana, other, ben] = [person("Ana Berg"), person("Ana Ruiz"), person("Ben Ode")];
    const said = [
      { who: "Ana", says: "Mine broke." },
      { who: "Ben", says: "Mine held." },
    ];
    const theirs = talk([ana, ben], [voiceOf("Ana"), voiceOf("Ben", ben.id)], said);
    const either = talk([ana, other, ben], [voiceOf("Ana"), voiceOf("Ben", ben.id)], said);
    erase(ana, mode);
    expect(textOf(theirs.id)).not.toContain("Mine broke.");
    expect([textOf(theirs.id), textOf(either.id)].every((text) => text.includes("Mine held."))).toBe(true);
    expect(textOf(either.id)).toContain("Mine broke.");
  });

  test("takes what the only one who answers says in a second text of an interview that is theirs", () => {
    const { db, studyId, person, talk, erase, textOf } = makeTalks();
    const ana = person("Ana Berg");
    const { interviewId } = talk([ana], [voiceOf("Ana Berg", ana.id)], [{ who: "Ana Berg", says: "Mine broke." }]);
    const said = [
      { who: "Q", says: "And then?" },
      { who: "Participant", says: "Then I left." },
    ];
    const second = makeTranscript(db, { studyId, interviewId, voices: [INTERVIEWER, voiceOf("Participant")], said });
    erase(ana, mode);
    expect(textOf(second.id)).not.toContain("Then I left.");
  });

  test("takes the name by which others call them there, though none was entered, and no word that is written like it", () => {
    const { person, talk, erase, textOf } = makeTalks();
    const [joy, ben] = [person(null), person("Ben Ode")];
    const { id } = talk(
      [joy, ben],
      [voiceOf("Joy", joy.id), voiceOf("Ben", ben.id)],
      [
        { who: "Joy", says: "Mine broke." },
        { who: "Ben", says: "As Joy said, it is no joy." },
      ],
    );
    erase(joy, mode);
    expect(textOf(id)).toContain("As [taken out] said, it is no joy.");
  });

  test("takes what was pasted from notes about them, and into a remark on another's words", () => {
    const { db, studyId, person, talk, erase } = makeTalks();
    const [ana, ben] = [person("Ana Berg"), person("Ben Ode")];
    const words = "my own sister told me about it one rainy day";
    createInterview(db, { studyId, input: interviewOf({ participantIds: [ana.id], title: "Notes", notes: `Well, ${words}.` }) });
    const text = talk([ben], [voiceOf("Ben", ben.id)], [{ who: "Ben", says: "I heard of it at a fair." }]);
    const place = { documentId: text.id, ...spanOf(text.text, "at a fair") };
    createHighlight(db, { studyId, input: { ...place, point: "trigger", comment: `Unlike P-001: “${words}”.` } });
    createMemo(db, { studyId, input: { subject: "study", subjectId: studyId, text: `They said: ${words}` } });
    erase(ana, mode);
    expect(db.select().from(memos).get()?.text).toBe("They said: [taken out]");
    const left = db.select().from(highlights).where(eq(highlights.documentId, text.id)).get();
    expect(left).toMatchObject({ quote: "at a fair", comment: "Unlike P-001: “[taken out]”." });
  });
});

test("a page that was open before somebody was anonymised does not give them their name back", () => {
  const { db, studyId, person, erase } = makeTalks();
  const ana = person("Ana Berg");
  erase(ana, "anonymise");
  const late = () => updateParticipant(db, { studyId, participantId: ana.id, version: ana.version, patch: { displayName: "Ana Berg" } });
  expect(late).toThrow();
});

test("what was decided about an everyday word in their name stays while others say it", () => {
  const { db, studyId, person, talk, erase } = makeTalks();
  const [mark, ben] = [person("Mark Price"), person("Ben Ode")];
  talk([mark], [voiceOf("Mark Price", mark.id)], [{ who: "Mark Price", says: "It broke my quixotic gadget." }]);
  talk([ben], [voiceOf("Ben", ben.id)], [{ who: "Ben", says: "The price was too high." }]);
  for (const key of ["price", "mark", "quixot gadget"]) chooseKeyword(db, { studyId, input: { language: "en", key, standing: "hidden" } });
  erase(mark, "erase");
  const left = db.select().from(keywordChoices).all();
  expect(left.map(({ key }) => key)).toEqual(["price"]);
});
