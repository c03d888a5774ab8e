import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { createCode } from "@/db/codebook/write";
import { linkQuotes } from "@/db/findings/links";
import { createFinding } from "@/db/findings/write";
import { createHighlight, deleteHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { updateParticipant } from "@/db/participants/update";
import { createPersona, deletePersona } from "@/db/personas";
import { purgeNext } from "@/db/purge/purge";
import { findings, personaFields, summaryLines } from "@/db/schema";
import { getStudy, updateStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { listPersonaFields, putPersonaField } from "./fields";
import { putLine } from "./lines";
import { getPersonaPage } from "./page";
import { personaSummary } from "./summary";

const NOTES = "The import failed twice. “On Friday I know what Monday needs, and nobody stays late.” We looked at another tool.";

let db: Db;
let studyId: string;
let personaId: string;
let codeId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  personaId = createPersona(db, { studyId, input: { name: "Floor lead", role: "user" } }).id;
  codeId = createCode(db, { studyId, input: { name: "The first import breaks" } }).id;
});

/** Somebody of the persona heard, with a highlight of theirs on a failed import. */
function hearSomebody(date: string, facts: { refused?: boolean; words?: string } = {}) {
  const person = makePerson(db, studyId);
  const patch = { personaId, ...(facts.refused && { consent: { quote: "refused" as const } }) };
  updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch });
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], notes: NOTES, date }) });
  const span = spanOf(NOTES, facts.words ?? "import failed twice");
  const input = { documentId: documents[0]?.id ?? "", ...span, codeIds: [codeId], point: "failure" as const, step: "set-up" as const };
  return createHighlight(db, { studyId, input }).highlight;
}

const page = (query = {}) => getPersonaPage(db, { studyId, personaId, query, today: "2026-06-15" });
const lineOf = (key: string) => page().summary.lines.find((line) => line.key === key);

describe("a persona's fields", () => {
  test("are written one by one, each with a version of its own, and are gaps until then", () => {
    expect(listPersonaFields(db, { studyId, personaId })).toHaveLength(11);
    expect(page().strength).toEqual({ backed: 0, filled: 0, of: 10 });
    const input = { text: "Runs the shop floor", source: "Sales call notes, May" };
    expect(putPersonaField(db, { studyId, personaId, field: "background", version: 0, input })).toMatchObject({ ...input, version: 1 });
    expect(() => putPersonaField(db, { studyId, personaId, field: "background", version: 0, input })).toThrow(/changed since/);
    expect(page().strength).toEqual({ backed: 0, filled: 1, of: 10 });
  });

  test("count as backed by the people whose linked words still stand", () => {
    const [one, two] = [hearSomebody("2026-05-01"), hearSomebody("2026-05-02", { refused: true })];
    putPersonaField(db, { studyId, personaId, field: "pain-points", version: 0, input: { text: "Imports" } });
    linkQuotes(db, { studyId, input: { subject: "persona-field", subjectId: `${personaId}:pain-points`, highlightIds: [one.id, two.id] } });
    const pains = () => page().fields.find(({ field }) => field === "pain-points");
    expect(pains()).toMatchObject({ people: 2, quotesFor: 2 });
    expect(page().strength.backed).toBe(1);
    deleteHighlight(db, { studyId, highlightId: one.id, version: one.version });
    expect(pains()).toMatchObject({ people: 1, quotesFor: 1 });
  });
});

describe("a persona's page", () => {
  test("tells success in the words linked to it, and never a refused person's", () => {
    const refused = hearSomebody("2026-05-01", { refused: true });
    expect(page().success).toBeNull();
    const said = hearSomebody("2026-05-02", { words: "On Friday I know what Monday needs, and nobody stays late." });
    linkQuotes(db, {
      studyId,
      input: { subject: "persona-field", subjectId: `${personaId}:success`, highlightIds: [refused.id, said.id] },
    });
    expect(page().success).toMatchObject({ linked: true, quote: { highlightId: said.id }, alike: { people: 2, of: 2 } });
    const { stops, quotes } = page().summary;
    expect(stops[0]?.theme).toMatchObject({ statement: "The first import breaks", people: 2, of: 2 });
    expect(JSON.stringify([stops, quotes])).not.toContain(refused.id);
  });

  test("tells its findings, its place, and what changed since a chosen day", () => {
    createFinding(db, { studyId, input: { statement: "Imports lose them.", personaId } });
    hearSomebody("2026-03-01");
    hearSomebody("2026-05-02");
    const read = page({ since: "2026-05-01" });
    expect(read.place).toEqual({ number: 1, of: 1 });
    expect(read.findings).toMatchObject([{ statement: "Imports lose them.", status: "open" }]);
    expect(read.summary.since).toEqual({ day: "2026-05-01", why: "chosen" });
    expect(page().summary.since).toEqual({ day: "2026-05-02", why: "wave" });
    expect(read.summary.lines.map(({ text }) => text)).toContain("Since 1 May 2026, 1 person was heard for the first time.");
  });

  test("holds a research question open until a supported finding answers it, as the list of findings does", () => {
    const question = { id: "aaaaaaaa", question: "Who signs?", success: "" };
    const brief = { segments: "", objective: "", channels: "", questions: [question] };
    updateStudy(db, { studyId, version: getStudy(db, studyId).version, patch: { brief } });
    hearSomebody("2026-05-01");
    const finding = createFinding(db, { studyId, input: { statement: "They sign.", personaId, questionId: "aaaaaaaa" } });
    const stands = (status: "open" | "supported" | "contradicted") => {
      db.update(findings).set({ status }).where(eq(findings.id, finding.id)).run();
      return page().summary.lines.some(({ text }) => text === "Still open: Who signs?");
    };
    expect([stands("open"), stands("contradicted"), stands("supported")]).toEqual([true, true, false]);
  });

  test("is refused for a persona that is not there", () => {
    deletePersona(db, { studyId, personaId, version: 1 });
    expect(() => page()).toThrow(/no persona/);
    expect(() => personaSummary(db, { studyId, personaId })).toThrow(/no persona/);
  });
});

describe("a sentence of the summary", () => {
  const key = "heard.people";

  test("is put in one's own words, left out, and given back", () => {
    const wrote = lineOf(key)?.text ?? "";
    const put = (version: number, text: string | null) => putLine(db, { studyId, personaId, key, version, input: { text, wrote } }).version;
    const version = put(0, "Too early to say.");
    expect(lineOf(key)).toMatchObject({ text: "Too early to say.", rules: wrote, state: "edited", moved: false, version });
    put(version, "");
    expect(lineOf(key)).toMatchObject({ text: wrote, state: "out" });
    expect(() => put(version, null)).toThrow(/changed since/);
    put(version + 1, null);
    expect(lineOf(key)).toMatchObject({ text: wrote, state: "written", version: 0 });
  });

  test("given back and written again is not written over by whoever held the former one", () => {
    const put = (version: number, text: string | null) =>
      putLine(db, { studyId, personaId, key, version, input: { text, wrote: "w" } }).version;
    const former = put(0, "Mine");
    put(former, null);
    put(0, "Of another");
    expect(() => put(former, "Mine, again")).toThrow(/changed since/);
    expect(lineOf(key)).toMatchObject({ text: "Of another" });
  });

  test("says when the evidence has changed since it was written", () => {
    const wrote = lineOf(key)?.text ?? "";
    putLine(db, { studyId, personaId, key, version: 0, input: { text: "Nobody yet.", wrote } });
    hearSomebody("2026-05-02");
    expect(lineOf(key)).toMatchObject({
      text: "Nobody yet.",
      moved: true,
      rules: expect.stringContaining("We have heard 1 person so far"),
    });
  });

  test("stays in one's own words where the rules write it no more", () => {
    hearSomebody("2026-05-02");
    const stage = "stage.onboarding.failure";
    putLine(db, { studyId, personaId, key: stage, version: 0, input: { text: "Imports hurt.", wrote: lineOf(stage)?.text ?? "" } });
    const kept = personaSummary(db, { studyId, personaId, query: { stage: ["purchase"] } }).lines.find((line) => line.key === stage);
    expect(kept).toMatchObject({ text: "Imports hurt.", rules: null, moved: true, stage: "onboarding" });
  });

  test("goes with its persona for good", () => {
    putLine(db, { studyId, personaId, key, version: 0, input: { text: "x", wrote: "y" } });
    putPersonaField(db, { studyId, personaId, field: "desires", version: 0, input: { text: "To go home on time" } });
    const rows = () => [db.select().from(summaryLines).all().length, db.select().from(personaFields).all().length];
    deletePersona(db, { studyId, personaId, version: 1 });
    expect(rows()).toEqual([1, 1]);
    while (purgeNext(db, { at: "2099-01-01T00:00:00.000Z" }));
    expect(rows()).toEqual([0, 0]);
  });
});
