import { beforeEach, expect, test } from "vitest";
import { createHighlight } from "@/db/highlights/write";
import { makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { makeNotes, makeTalk } from "@/db/keywords/testing";
import { getParticipant } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { updateStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Audience } from "@/lib/participants/vocabulary";
import { vocabularyGap } from "./gap";
import { createMessageTerm, listMessageTerms } from "./terms";

let place: { db: Db; studyId: string };
const person = (audience: Audience = "customer") => makePerson(place.db, place.studyId, audience).id;
const term = (words: string, stage?: string) => createMessageTerm(place.db, { studyId: place.studyId, input: { term: words, stage } });
const gap = (filter = {}) => vocabularyGap(place.db, { studyId: place.studyId, filter });

beforeEach(() => {
  const { db } = openTestDb();
  place = { db, studyId: makeStudy(db) };
});

test("a term is heard in any form of its words, also where it is no noun, and each person counts once", () => {
  term("automate");
  term("set-up");
  const ana = person();
  makeTalk(place, [
    [ana, "We automated the duty roster, and automating it took weeks."],
    [person("churned"), "Setting up the duty roster was hard."],
  ]);
  makeNotes(place, [ana], "They would automate everything.");
  const { ours, of } = gap();
  expect(of).toBe(2);
  expect(ours.map(({ term: { term: words }, people, documents }) => [words, people, documents])).toEqual([
    ["automate", 1, 2],
    ["set-up", 1, 1],
  ]);
  expect(gap({ audience: ["churned"] }).ours.map(({ people }) => people)).toEqual([0, 1]);
});

test("the interviewer's words, and names, say nothing", () => {
  term("questionnaire");
  makeTalk(place, [[person(), "We have the duty roster here."]]);
  const { ours, theirs } = gap();
  expect(ours).toMatchObject([{ people: 0, documents: 0, nearest: [] }]);
  expect(theirs.map(({ phrase }) => phrase)).toEqual(["duty roster"]);
});

test("what they say in place of a term shares a word with it, or stands where they say it", () => {
  term("roster automation");
  term("rollout");
  makeTalk(place, [[person(), "The duty roster is our rollout trouble. A wall chart hangs there."]]);
  makeTalk(place, [[person(), "For the rollout we used the wall chart."]]);
  makeTalk(place, [[person(), "Our rollout was a wall chart, in the end."]]);
  const { ours, theirs } = gap();
  expect(ours[0]).toMatchObject({ people: 0, nearest: ["duty roster"] });
  expect(ours[1]).toMatchObject({ people: 3 });
  expect(ours[1]?.nearest).toContain("wall chart");
  expect(theirs.map(({ phrase }) => phrase)).toContain("wall chart");
  expect(theirs.some(({ phrase }) => /roster|rollout/.test(phrase))).toBe(false);
});

test("with a stage, its terms and those for all stages are held against the words of its highlights", () => {
  term("roster", "onboarding");
  term("invoice");
  term("renewal", "retention");
  const [ana, ben] = [person(), person()];
  const { documentId } = makeNotes(place, [ana, ben], "The duty roster broke. The invoice came late, and the duty roster again.");
  const text = "The duty roster broke. The invoice came late, and the duty roster again.";
  createHighlight(place.db, {
    studyId: place.studyId,
    input: { documentId, ...spanOf(text, "The invoice came late"), stage: "onboarding", participantIds: [ben] },
  });
  const counted = gap({ stage: ["onboarding"] }).ours.map(({ term: { term: words, stage }, people }) => [words, stage, people]);
  expect(counted).toEqual([
    ["roster", "onboarding", 0],
    ["invoice", null, 1],
  ]);
  expect(() => gap({ stage: ["nowhere"] })).toThrow("no stage");
});

test("a term keeps its stage when the journey is read otherwise", () => {
  term("roster", "onboarding");
  updateStudy(place.db, { studyId: place.studyId, version: 1, patch: { journeyPreset: "aarrr" } });
  expect(listMessageTerms(place.db, { studyId: place.studyId })).toMatchObject([{ stage: "activation" }]);
});

test("in a study of two languages a term is sought by the stems of each", () => {
  term("Rechnung");
  term("invoices");
  makeNotes(place, [person()], "Die Rechnungen kamen jeden Monat zu spät, und niemand wusste, warum die Buchhaltung sie nicht fand.");
  makeNotes(place, [person()], "Every invoice came too late, and nobody knew why the accounting department could not find any of them.");
  expect(gap().ours.map(({ people, language, key }) => [people, language, key])).toEqual([
    [1, "de", "rechnung"],
    [1, "en", "invoic"],
  ]);
});

test("words of who refused count, and none of them is shown", () => {
  term("roster");
  const ana = person();
  makeTalk(place, [[ana, "The zorblatt roster is what we hate."]]);
  makeTalk(place, [[person(), "Nobody here has a duty roster."]]);
  const { version } = getParticipant(place.db, { studyId: place.studyId, participantId: ana });
  const consent = { quote: "refused" as const, contact: "unknown" as const, date: null };
  updateParticipant(place.db, { studyId: place.studyId, participantId: ana, version, patch: { consent } });
  const found = gap();
  expect(found.ours).toMatchObject([{ people: 2 }]);
  expect(JSON.stringify(found)).not.toContain("zorblatt");
});
