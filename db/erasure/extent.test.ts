import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createMark } from "@/db/agreement/blind";
import { makeTalk } from "@/db/agreement/testing";
import { createConsentText, listConsentTexts } from "@/db/consent/texts";
import { getDocument } from "@/db/documents/get";
import { createHighlight, deleteHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makeStudy, makeTranscript, type SaidTurn, spanOf, type Voice } from "@/db/interviews/testing";
import { createMemo } from "@/db/memos/memos";
import { createParticipant } from "@/db/participants/create";
import { mergeParticipants } from "@/db/participants/merge";
import { makeQuestionnaire, questionOf } from "@/db/responses/testing";
import {
  agreementMarks,
  agreementStretches,
  documents,
  guideQuestions,
  highlights,
  interviews,
  memos,
  questionnaires,
  studies,
} from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { erasePerson, previewErasure } from "./erase";
import { examplesOf } from "./examples";

const MODES = ["erase", "anonymise"] as const;

function makeTalks() {
  const { db } = openTestDb();
  const studyId = makeStudy(db);
  const person = (displayName: string) => createParticipant(db, { studyId, input: { displayName } });
  const talk = (participantIds: string[], voices: Voice[], said: SaidTurn[], title = "Talk") => {
    const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds, title }) });
    return makeTranscript(db, { studyId, interviewId, voices, said });
  };
  const erase = ({ id, code }: { id: string; code: string }, mode: ErasureMode = "erase") =>
    erasePerson(db, { studyId, participantId: id, mode, confirm: code });
  return { db, studyId, person, talk, erase };
}

const textOf = (db: Db, documentId: string) => db.select().from(documents).where(eq(documents.id, documentId)).get()?.text;

describe.each(MODES)("what an interviewer read aloud (%s)", (mode) => {
  test("stays in guide, form, consent and question of the study, and in what researchers wrote", () => {
    const { db, studyId, person, talk, erase } = makeTalks();
    const asked = "How did you first hear about our timetable product?";
    const agreed = "We record this call and keep it for two years. Do you agree to be quoted?";
    const question = "Why do so many teams leave us for paper?";
    createConsentText(db, { studyId, input: { name: "Spoken", text: agreed, scopes: [], quote: "public", contact: "yes", months: null } });
    db.insert(guideQuestions)
      .values({ ...newRecord(), studyId, question: asked, position: 1 })
      .run();
    db.update(studies).set({ question }).where(eq(studies.id, studyId)).run();
    makeQuestionnaire(db, studyId, { questions: [questionOf({ type: "single", text: asked, options: [{ value: "a", label: "A" }] })] });
    createMemo(db, {
      studyId,
      input: { subject: "study", subjectId: studyId, text: `I always ask: ${asked} Ana said: my own sister told me about it one day.` },
    });
    const ana = person("Ana Berg");
    const voices: Voice[] = [
      { label: "Q", role: "interviewer" },
      { label: "Ana Berg", role: "participant", participantId: ana.id },
    ];
    talk([ana.id], voices, [
      { who: "Q", says: `${agreed} We want to know: ${question}` },
      { who: "Ana Berg", says: `Yes. ${asked} you ask. Well, my own sister told me about it one day.` },
      { who: "Q", says: asked },
    ]);
    const form = JSON.stringify(db.select().from(questionnaires).all());
    erase(ana, mode);
    expect(listConsentTexts(db, { studyId }).map(({ text }) => text)).toEqual([agreed]);
    expect(db.select().from(guideQuestions).get()?.question).toBe(asked);
    expect(db.select().from(studies).get()?.question).toBe(question);
    expect(JSON.stringify(db.select().from(questionnaires).all())).toBe(form);
    expect(db.select().from(memos).get()?.text).toBe(`I always ask: ${asked} [taken out] said: [taken out].`);
  });
});

test("a role for a label, and a name that is a word, leave others' words alone", () => {
  const { db, studyId, person, talk, erase } = makeTalks();
  const [mark, ben] = [person("Mark Price"), person("Ben Ode")];
  talk([mark.id], [{ label: "Sales lead", role: "participant", participantId: mark.id }], [{ who: "Sales lead", says: "It broke." }]);
  const other = talk(
    [ben.id],
    [{ label: "Ben", role: "participant", participantId: ben.id }],
    [{ who: "Ben", says: "Our sales lead left. Price was too high, said Mark Price." }],
  );
  const [example, ...more] = examplesOf(db, { studyId, personId: mark.id });
  expect([example, more]).toEqual([expect.stringContaining("Mark Price"), []]);
  erase(mark);
  expect(textOf(db, other.id)).toContain("Our sales lead left. Price was too high, said [taken out].");
});

test("their first name goes from their own talk though somebody elsewhere shares it, and from its title", () => {
  const { db, person, talk, erase } = makeTalks();
  const [ana, ben] = [person("Ana Berg"), person("Ben Ode")];
  person("Ana Ruiz");
  const both = talk(
    [ana.id, ben.id],
    [
      { label: "Ana Berg", role: "participant", participantId: ana.id },
      { label: "Ben", role: "participant", participantId: ben.id },
    ],
    [
      { who: "Ben", says: "As Ana told you, it rained." },
      { who: "Ana Berg", says: "It did." },
    ],
    "Ana and Ben",
  );
  erase(ana);
  expect(textOf(db, both.id)).toContain("As [taken out] told you, it rained.");
  expect(db.select().from(interviews).get()?.title).toBe("[taken out] and Ben");
});

test("an unlinked second voice keeps its words; a voice of their name that was never linked loses them", () => {
  const { db, studyId, person, talk, erase } = makeTalks();
  const ana = person("Ana Berg");
  const withGuest = talk(
    [ana.id],
    [
      { label: "Ana Berg", role: "participant" },
      { label: "Guest", role: "participant" },
    ],
    [
      { who: "Ana Berg", says: "Mine broke." },
      { who: "Guest", says: "Mine held for years." },
    ],
  );
  const sole = talk([ana.id], [{ label: "Participant", role: "participant" }], [{ who: "Participant", says: "Once more." }]);
  const unknown = talk(
    [ana.id],
    [
      { label: "P1", role: "participant" },
      { label: "P2", role: "participant" },
    ],
    [
      { who: "P1", says: "Either of us." },
      { who: "P2", says: "Or not." },
    ],
  );
  expect(previewErasure(db, { studyId, participantId: ana.id, mode: "erase" }).counts).toMatchObject({
    shared: 2,
    interviews: 1,
    unheard: 1,
  });
  erase(ana);
  expect(textOf(db, withGuest.id)).toBe("Recorded with consent.\n\n[taken out]\n\nMine held for years.");
  expect(textOf(db, sole.id)).toBeUndefined();
  expect(textOf(db, unknown.id)).toContain("Either of us.");
});

test("what others marked and then deleted stays in the trash, on its words", () => {
  const { db, studyId, person, talk, erase } = makeTalks();
  const [ana, ben] = [person("Ana Berg"), person("Ben Ode")];
  const both = talk(
    [ana.id, ben.id],
    [
      { label: "Ana Berg", role: "participant", participantId: ana.id },
      { label: "Ben", role: "participant", participantId: ben.id },
    ],
    [
      { who: "Ana Berg", says: "Mine broke twice." },
      { who: "Ben", says: "Mine held for years." },
    ],
  );
  for (const words of ["broke twice", "held for years"]) {
    const { highlight } = createHighlight(db, { studyId, input: { documentId: both.id, ...spanOf(both.text, words), point: "failure" } });
    deleteHighlight(db, { studyId, highlightId: highlight.id, version: highlight.version });
  }
  erase(ana);
  const { text } = getDocument(db, { studyId, documentId: both.id });
  const left = db.select().from(highlights).all();
  expect(left.map(({ start, end, quote }) => [quote, text.slice(start, end)])).toEqual([["held for years", "held for years"]]);
});

test("blind coding of the other one stays, on its words", () => {
  const { db } = openTestDb();
  const { studyId, personId, ...round } = makeTalk(db);
  const ben = createParticipant(db, { studyId, input: { displayName: "Ben Ode" } });
  const { id } = createInterview(db, { studyId, input: interviewOf({ participantIds: [personId, ben.id], title: "Both" }) });
  const both = makeTranscript(db, {
    ...{ studyId, interviewId: id },
    voices: [
      { label: "Ana", role: "participant", participantId: personId },
      { label: "Ben", role: "participant", participantId: ben.id },
    ],
    said: [
      { who: "Ana", says: "Mine broke." },
      { who: "Ben", says: "Mine held for years." },
    ],
  });
  const { id: roundId } = round.round({ sample: { by: "hand", interviewIds: [id] } });
  for (const words of ["Mine broke.", "held for years"]) {
    const input = { documentId: both.id, ...spanOf(both.text, words), codeIds: [round.codes.import] };
    createMark(db, { studyId, roundId, input });
  }
  const before = db.select().from(agreementStretches).all().length;
  erasePerson(db, { studyId, participantId: personId, mode: "erase", confirm: "P-001" });
  const text = textOf(db, both.id) ?? "";
  const marks = db.select().from(agreementMarks).all();
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["held for years"]);
  expect(before).toBeGreaterThan(0);
  expect(db.select().from(agreementStretches).all().length).toBeGreaterThan(0);
});

test("an entry names whoever was merged into them", () => {
  const { db, studyId, person, erase } = makeTalks();
  const [one, into] = [person("Ana Berg"), person("Ana B")];
  mergeParticipants(db, { studyId, participantId: one.id, into: into.id });
  expect(erase(into).entries[0]?.things.people.sort()).toEqual([one.id, into.id].sort());
});
