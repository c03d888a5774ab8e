import { beforeEach, expect, test } from "vitest";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { chooseKeyword, deleteKeywordChoice, listKeywordChoices } from "./choices";
import { asked, makeNotes, peopleBy, retype } from "./testing";

let place: { db: Db; studyId: string };
const choose = (input: Parameters<typeof chooseKeyword>[1]["input"]) => chooseKeyword(place.db, { studyId: place.studyId, input });
const list = () => listKeywordChoices(place.db, { studyId: place.studyId });

const TEXT = "The duty roster takes hours. The shift plan takes longer.";

beforeEach(() => {
  const { db } = openTestDb();
  place = { db, studyId: makeStudy(db) };
});

test("what was decided holds in every scope and after every new reading", () => {
  const ana = makePerson(place.db, place.studyId).id;
  const { documentId, interviewId } = makeNotes(place, [ana], TEXT);
  makeNotes(place, [makePerson(place.db, place.studyId, "churned").id], "Nobody has a shift plan.");
  choose({ language: "en", key: "duti roster", standing: "hidden" });
  choose({ language: "en", key: "shift plan", name: "Rota" });
  const phrases = (query = {}) => Object.keys(peopleBy(asked(place, query)));
  for (const query of [{}, { scope: "interview", id: interviewId }, { scope: "participant", id: ana }, { audience: ["customer"] }] as const)
    expect(phrases(query as object)).toEqual(["Rota"]);
  retype(place, { documentId, version: 1, text: `Well. ${TEXT} And the Duty-Roster again.` });
  expect(phrases()).toEqual(["Rota"]);
  expect(phrases({ hidden: true })).toEqual(["duty roster"]);
});

test("a decision is of one language", () => {
  makeNotes(place, [makePerson(place.db, place.studyId).id], TEXT);
  choose({ language: "de", key: "duti roster", standing: "hidden" });
  expect(Object.keys(peopleBy(asked(place)))).toContain("duty roster");
});

test("posting what stood before undoes a decision", () => {
  const before = { language: "en", key: "duti roster", standing: null, mergedInto: null, name: null };
  choose({ language: "en", key: "duti roster", standing: "pinned", name: "Rota" });
  choose(before);
  expect(list()).toMatchObject([{ ...before, version: 2 }]);
  const [{ id, version } = { id: "", version: 0 }] = list();
  deleteKeywordChoice(place.db, { studyId: place.studyId, choiceId: id, version });
  expect(list()).toEqual([]);
});

test("a merge can be taken back and made the other way round", () => {
  makeNotes(place, [makePerson(place.db, place.studyId).id], TEXT);
  const people = () => asked(place).items.map(({ key, merged }) => [key, merged]);
  choose({ language: "en", key: "shift plan", mergedInto: "duti roster" });
  expect(people()).toEqual([["duti roster", ["shift plan"]]]);
  expect(() => choose({ language: "en", key: "duti roster", mergedInto: "shift plan" })).toThrow(/Take that back first|merged/);
  choose({ language: "en", key: "shift plan", mergedInto: null });
  choose({ language: "en", key: "duti roster", mergedInto: "shift plan" });
  expect(people()).toEqual([["shift plan", ["duti roster"]]]);
});
