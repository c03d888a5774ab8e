import { beforeEach, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { updateSpeaker } from "@/db/documents/speakers";
import { createHighlight } from "@/db/highlights/write";
import { deleteInterview, restoreInterview } from "@/db/interviews/delete";
import { getInterview } from "@/db/interviews/get";
import { makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { deleteParticipant, restoreParticipant } from "@/db/participants/delete";
import { getParticipant } from "@/db/participants/list";
import { mergeParticipants } from "@/db/participants/merge";
import { splitParticipant } from "@/db/participants/split";
import { updateParticipant } from "@/db/participants/update";
import { createPersona } from "@/db/personas";
import { voices } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Audience } from "@/lib/participants/vocabulary";
import { listKeywordQuotes } from "./quotes";
import { asked, makeNotes, makeTalk, peopleBy, retype } from "./testing";

let place: { db: Db; studyId: string };
const person = (audience: Audience | null = "customer") => makePerson(place.db, place.studyId, audience).id;
const version = (participantId: string) => getParticipant(place.db, { studyId: place.studyId, participantId }).version;
const quotes = (key: string, more = {}) => listKeywordQuotes(place.db, { studyId: place.studyId, query: { key, language: "en", ...more } });

const ROSTER = "The duty roster takes hours.";
const INVOICE = "The invoice export broke.";

beforeEach(() => {
  const { db } = openTestDb();
  place = { db, studyId: makeStudy(db) };
});

test("a person counts once, however many interviews; internal people, planned and inherited interviews do not", () => {
  const ana = person();
  makeTalk(place, [[ana, ROSTER]]);
  makeTalk(place, [[ana, ROSTER]]);
  makeTalk(place, [[person("internal"), ROSTER]]);
  makeTalk(place, [[person(), ROSTER]], { status: "planned" });
  makeTalk(place, [[person(), ROSTER]], { inherited: true });
  expect(asked(place)).toMatchObject({ of: 1, items: [{ phrase: "duty roster", people: 1, documents: 2 }] });
  expect(asked(place, { audience: ["internal"] })).toMatchObject({ of: 1, items: [{ people: 1 }] });
});

test("whoever's audience nobody knows counts where no audience is asked for", () => {
  makeTalk(place, [[person(null), ROSTER]]);
  expect(asked(place)).toMatchObject({ of: 1, items: [{ people: 1 }] });
  expect(asked(place, { audience: ["customer"] })).toMatchObject({ of: 0, items: [] });
});

test("the audience is that of the interview's day, persona and role are today's", () => {
  const ana = person("prospect");
  const personaId = createPersona(place.db, { studyId: place.studyId, input: { name: "Planner" } }).id;
  makeTalk(place, [[ana, ROSTER]], { date: "2026-01-10" });
  updateParticipant(place.db, {
    studyId: place.studyId,
    participantId: ana,
    version: version(ana),
    patch: { audience: "churned", personaId, role: "admin" },
  });
  makeTalk(place, [[ana, INVOICE]], { date: "2026-06-10" });
  expect(peopleBy(asked(place, { audience: ["prospect"], persona: [personaId] }))).toEqual({ "duty roster": 1 });
  expect(peopleBy(asked(place, { audience: ["churned"], role: ["admin"] }))).toEqual({ "invoice export": 1 });
  expect(peopleBy(asked(place, { scope: "persona", id: personaId }))).toEqual({ "duty roster": 1, "invoice export": 1 });
  expect(peopleBy(asked(place, { scope: "persona", id: "none" }))).toEqual({});
  expect(peopleBy(asked(place, { from: "2026-06-10", to: "2026-06-10" }))).toEqual({ "invoice export": 1 });
  expect(asked(place, { to: "2025-12-31" })).toMatchObject({ of: 0, items: [] });
  expect(asked(place, { source: ["questionnaire"] })).toMatchObject({ of: 0, items: [] });
});

test("one interview and one person are listed whatever their standing", () => {
  const boss = person("internal");
  const { interviewId } = makeTalk(place, [[boss, ROSTER]], { status: "planned" });
  expect(asked(place, { scope: "interview", id: interviewId })).toMatchObject({ of: 1, items: [{ phrase: "duty roster", people: 1 }] });
  expect(asked(place, { scope: "participant", id: boss })).toMatchObject({ of: 1, items: [{ phrase: "duty roster", people: 1 }] });
  expect(asked(place)).toMatchObject({ of: 0, items: [] });
});

test("notes about one person are theirs; about several they are nobody's until a highlight says whose", () => {
  const [ana, ben] = [person(), person("churned")];
  const { documentId } = makeNotes(place, [ana, ben], `${ROSTER} ${INVOICE}`);
  expect(peopleBy(asked(place))).toEqual({ "duty roster": 0, "invoice export": 0 });
  expect(asked(place, { audience: ["churned"] }).items).toEqual([]);
  createHighlight(place.db, {
    studyId: place.studyId,
    input: { documentId, ...spanOf(`${ROSTER} ${INVOICE}`, INVOICE), point: "failure", participantIds: [ben] },
  });
  expect(peopleBy(asked(place, { point: ["failure"] }))).toEqual({ "invoice export": 1 });
  expect(asked(place, { point: ["failure"], audience: ["customer"] })).toMatchObject({ of: 1, items: [] });
  expect(asked(place, { point: ["failure"], audience: ["churned"] })).toMatchObject({ of: 1, items: [{ people: 1 }] });
  expect(quotes("invoic export", { point: ["failure"] })).toMatchObject({
    people: 1,
    total: 1,
    items: [{ participantId: ben, quote: INVOICE }],
  });
});

test("a stage is the words of its highlights, for whom they count, and only what stands whole in them", () => {
  const [ana, ben] = [person(), person()];
  const { document } = makeTalk(place, [
    [ana, `${ROSTER} ${INVOICE}`],
    [ben, "A night shift was never planned."],
  ]);
  const mark = (words: string) =>
    createHighlight(place.db, {
      studyId: place.studyId,
      input: { documentId: document.id, ...spanOf(document.text, words), stage: "onboarding" },
    });
  mark(ROSTER);
  mark("invoice");
  const onboarding = asked(place, { stage: ["onboarding"] });
  expect(peopleBy(onboarding)).toEqual({ "duty roster": 1, invoice: 1 });
  expect(onboarding.of).toBe(2);
  expect(asked(place, { scope: "stage", id: "onboarding" }).items).toEqual(onboarding.items);
  expect(asked(place, { stage: ["retention"] })).toMatchObject({ of: 2, items: [] });
  const rest = asked(place, { stage: ["onboarding"], against: ["rest"] });
  expect([rest.of, rest.restOf]).toEqual([2, 2]);
  expect(rest.items.find(({ phrase }) => phrase === "duty roster")).toMatchObject({ people: 1, count: 1, restPeople: 0, restCount: 0 });
});

test("merging and splitting people, and correcting who speaks, is told at once", () => {
  const [ana, ben, eve] = [person(), person(), person("churned")];
  makeTalk(place, [[ana, ROSTER]]);
  const { document } = makeTalk(place, [[ben, ROSTER]]);
  const people = (query = {}) => peopleBy(asked(place, query))["duty roster"] ?? 0;
  expect(people()).toBe(2);
  mergeParticipants(place.db, { studyId: place.studyId, participantId: ben, into: ana });
  expect([people(), asked(place).of]).toEqual([1, 1]);
  splitParticipant(place.db, { studyId: place.studyId, participantId: ben });
  expect(people()).toBe(2);
  const speaker = document.turns.find(({ role }) => role === "participant")?.speakerId ?? "";
  const change = (patch: { role?: "interviewer" | "participant"; participantId?: string }) =>
    updateSpeaker(place.db, {
      ...{ studyId: place.studyId, documentId: document.id, speakerId: speaker, patch },
      version: getDocument(place.db, { studyId: place.studyId, documentId: document.id }).version,
    });
  change({ participantId: eve });
  expect([people(), people({ audience: ["churned"] })]).toEqual([2, 1]);
  change({ role: "interviewer" });
  expect(people()).toBe(1);
});

test("the trash takes words and people away, and brings them back", () => {
  const [ana, ben] = [person(), person()];
  makeTalk(place, [[ana, ROSTER]]);
  const { interviewId } = makeTalk(place, [[ben, ROSTER]]);
  const people = () => peopleBy(asked(place))["duty roster"];
  const { studyId, db } = place;
  deleteInterview(db, { studyId, interviewId, version: getInterview(db, { studyId, interviewId }).version });
  expect(asked(place)).toMatchObject({ of: 1, items: [{ people: 1, documents: 1 }] });
  restoreInterview(db, { studyId, interviewId });
  deleteParticipant(db, { studyId, participantId: ben, version: version(ben) });
  expect([people(), asked(place).of]).toEqual([1, 1]);
  restoreParticipant(db, { studyId, participantId: ben });
  expect(people()).toBe(2);
});

test("words of a person who refused count, and are shown in their own interview alone", () => {
  const [ana, ben] = [person(), person()];
  const { interviewId } = makeTalk(place, [[ana, `${ROSTER} A zorblatt licence lapsed.`]]);
  makeTalk(place, [[ben, ROSTER]]);
  const { studyId, db } = place;
  const refuse = { consent: { quote: "refused" as const, contact: "unknown" as const, date: null } };
  updateParticipant(db, { studyId, participantId: ana, version: version(ana), patch: refuse });
  expect(peopleBy(asked(place))).toEqual({ "duty roster": 2 });
  expect(asked(place, { scope: "participant", id: ana }).items).toEqual([]);
  expect(Object.keys(peopleBy(asked(place, { scope: "interview", id: interviewId })))).toContain("zorblatt licence");
  expect(quotes("duti roster")).toMatchObject({ people: 2, total: 1, withheld: 1, items: [{ participantId: ben }] });
  deleteParticipant(db, { studyId, participantId: ana, version: version(ana) });
  expect(quotes("duti roster")).toMatchObject({ total: 1, withheld: 1 });
  expect(JSON.stringify(asked(place))).not.toContain("zorblatt");
});

test("a text that is typed anew is counted by its new words, at the cost of itself alone", () => {
  const ana = person();
  const { documentId } = makeNotes(place, [ana], ROSTER);
  makeNotes(place, [person()], ROSTER);
  const ids = () =>
    place.db
      .select({ id: voices.id })
      .from(voices)
      .all()
      .map(({ id }) => id);
  const before = ids();
  retype(place, { documentId, version: 1, text: INVOICE });
  expect(peopleBy(asked(place))).toEqual({ "duty roster": 1, "invoice export": 1 });
  expect(ids().filter((id) => before.includes(id))).toHaveLength(1);
});

test("quotes come one person after the other, with the phrase marked where it stands", () => {
  const [ana, ben] = [person(), person("churned")];
  makeTalk(place, [[ana, `${ROSTER} Nobody likes it. We print the Duty Rosters, and a second duty roster hangs in the hall.`]], {
    date: "2026-02-01",
  });
  makeTalk(place, [[ben, "Well, duty rosters are not what we came for, so we left them there."]], { date: "2026-01-01" });
  const found = quotes("duti roster");
  expect(found).toMatchObject({ people: 2, total: 3, withheld: 0 });
  expect(found.items.map(({ participantId }) => participantId === ana)).toEqual([true, false, true]);
  const marked = found.items.map(({ quote, marks }) => marks.map(({ start, end }) => quote.slice(start, end)));
  expect(marked).toEqual(expect.arrayContaining([["Duty Rosters", "duty roster"], ["duty rosters"], ["duty roster"]]));
  expect(found.items[1]).toMatchObject({ verbatim: true, audience: "churned", startMs: 1000, date: "2026-01-01" });
});
