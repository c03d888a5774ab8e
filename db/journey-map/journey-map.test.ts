import { beforeEach, describe, expect, it } from "vitest";
import { linkQuotes } from "@/db/findings/links";
import { createHighlight, deleteHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { createParticipant } from "@/db/participants/create";
import { createPersona } from "@/db/personas";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { AppError } from "@/lib/errors";
import type { CellInput } from "@/lib/journey-map/schema";
import { writeCells } from "./cells";
import { listDifferences, typeDifference } from "./differences";
import { createMap, deleteMap, getMap, listMaps, restoreMap, updateMap } from "./maps";
import { readMap } from "./read";
import { compareMapVersions, listMapVersions, saveMapVersion } from "./versions";

const NOTES = 'She said "it stopped at row 212 and never said why", then asked a colleague for a template.';
const EXISTING = "existing";

let db: Db;
let studyId: string;
let personaId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } }).id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
});

const cell = (facts: Partial<CellInput> = {}): CellInput => ({
  personaId: null,
  step: "any-onboarding",
  lane: "doing",
  text: "Bring the old list in.",
  ...facts,
});
const writeIn = (mapId: string, ...cells: CellInput[]) => writeCells(db, { studyId, mapId, cells });
const at = (lane: string, column = "onboarding", asked: Partial<Parameters<typeof readMap>[1]> = {}) =>
  readMap(db, { studyId, filter: {}, ...asked }).cells.find((one) => one.lane === lane && one.column === column);
const refusal = (act: () => unknown): string => {
  try {
    act();
    return "";
  } catch (error) {
    return (error as AppError).message;
  }
};

function say(consent: "unknown" | "refused" = "unknown") {
  const words = "it stopped at row 212 and never said why";
  const person = createParticipant(db, { studyId, input: { audience: "customer", personaId, consent: { quote: consent } } });
  const facts = { participantIds: [person.id], status: "done" as const, inherited: false, date: new Date().toISOString().slice(0, 10) };
  const documentId = createInterview(db, { studyId, input: { ...facts, notes: NOTES } }).documents[0]?.id ?? "";
  const start = NOTES.indexOf(words);
  const input = { documentId, start, end: start + words.length, stage: "onboarding", point: "failure" as const };
  return createHighlight(db, { studyId, input }).highlight;
}

describe("the map of the journey as it is", () => {
  it("is there before anything is written, and nothing is known", () => {
    const map = readMap(db, { studyId, filter: {} });
    expect(map.map).toMatchObject({ id: EXISTING, version: 1, kind: "existing" });
    expect(map.cells).toHaveLength(17 * 7);
    expect(map.counts).toMatchObject({ unknown: 119, cells: 119 });
    expect(map.unknowns[0]?.reason).toBe("Nobody has spoken of this stage.");
    expect(() => readMap(db, { studyId: "unknown", filter: {} })).toThrow(/no study/);
    expect(() => readMap(db, { studyId, filter: {}, mapId: "unknown" })).toThrow(/no map/);
  });

  it("shows what was heard with its words, and none of those who refused", () => {
    say();
    say("refused");
    expect(at("quotes")?.quotes).toMatchObject([{ quote: "it stopped at row 212 and never said why" }]);
    const map = readMap(db, { studyId, filter: { persona: [personaId] } });
    expect(map.personaId).toBe(personaId);
    expect(at("failures")).toMatchObject({ people: 2, state: "evidenced" });
  });

  it("is made with the first cell, and takes a goal", () => {
    const { cells, before } = writeIn(EXISTING, cell());
    expect(cells).toMatchObject([{ text: "Bring the old list in." }]);
    expect(before).toMatchObject([{ text: "", version: 0 }]);
    const { version } = getMap(db, { studyId, mapId: EXISTING });
    expect(updateMap(db, { studyId, mapId: EXISTING, version, patch: { goal: "Full count within 14 days" } }).goal).toMatch(/14 days/);
    expect(listMaps(db, { studyId })).toHaveLength(1);
    expect(() => deleteMap(db, { studyId, mapId: EXISTING, version: version + 1 })).toThrow(/cannot be deleted/);
  });
});

describe("a claim that somebody writes", () => {
  it("is an assumption until quotes are linked to it, and again when they are gone", () => {
    const [written] = writeIn(EXISTING, cell({ lane: "needs" })).cells;
    expect(at("needs")?.state).toBe("assumption");
    const highlights = [say(), say(), say()];
    const input = { subject: "cell" as const, subjectId: written?.id ?? "", highlightIds: highlights.map(({ id }) => id) };
    linkQuotes(db, { studyId, input });
    expect(at("needs")).toMatchObject({ state: "evidenced", backing: { for: 3, against: 0 } });
    for (const { id, version } of highlights.slice(1)) deleteHighlight(db, { studyId, highlightId: id, version });
    expect(at("needs")).toMatchObject({ state: "partly", backing: { for: 1, lost: 2 } });
  });

  it("loses its quotes when it is emptied, and has them again when that is taken back; another claim starts without", () => {
    const [written] = writeIn(EXISTING, cell()).cells;
    const highlightIds = [say().id, say().id];
    linkQuotes(db, { studyId, input: { subject: "cell", subjectId: written?.id ?? "", highlightIds } });
    const { before } = writeIn(EXISTING, cell({ text: "" }));
    writeIn(EXISTING, cell({ text: "Something else" }));
    expect(at("doing")?.state).toBe("assumption");
    writeIn(EXISTING, cell({ text: "" }));
    const [was] = before;
    writeIn(EXISTING, cell({ text: was?.text ?? "", id: was?.id }));
    expect(at("doing")?.backing).toMatchObject({ for: 2 });
  });

  it("is written with others, all or none", () => {
    const wrong = cell({ lane: "owner", text: "Growth, Sales" });
    expect(refusal(() => writeIn(EXISTING, cell(), wrong))).toMatch(/Exactly one team leads/);
    expect(at("doing")?.own).toBeNull();
    expect(() => writeIn(EXISTING, cell(), cell({ step: "approval.unknown" }))).toThrow(/no step/);
    expect(() => writeIn(EXISTING, cell({ personaId: "nobody" }))).toThrow(/no such persona/);
    const owner = writeIn(EXISTING, cell({ lane: "owner", text: "Growth", supporters: ["Sales"] })).cells[0];
    expect(owner).toMatchObject({ text: "Growth", supporters: ["Sales"] });
    expect(refusal(() => writeIn(EXISTING, cell({ lane: "owner", text: "Growth", supporters: ["growth"] })))).toMatch(/leads here already/);
  });

  it("is not written over unseen", () => {
    const version = writeIn(EXISTING, cell()).cells[0]?.version ?? 0;
    expect(() => writeIn(EXISTING, cell({ text: "Mine", version: 0 }))).toThrow(/changed since/);
    expect(writeIn(EXISTING, cell({ text: "Mine", version })).cells[0]?.version).toBe(version + 1);
  });

  it("emptied and written anew is not written over by whoever held what stood there, not even where it was put back", () => {
    const [held] = writeIn(EXISTING, cell()).cells;
    writeIn(EXISTING, cell({ text: "" }));
    writeIn(EXISTING, cell({ text: "Of another" }));
    expect(() => writeIn(EXISTING, cell({ text: "Mine", version: held?.version }))).toThrow(/changed since/);
    writeIn(EXISTING, cell({ text: "" }));
    writeIn(EXISTING, cell({ text: "Of a third", id: held?.id }));
    expect(() => writeIn(EXISTING, cell({ text: "Mine", version: held?.version }))).toThrow(/changed since/);
  });
});

describe("maps beside it", () => {
  it("stand on the same stages, and differ cell by cell", () => {
    writeIn(EXISTING, cell(), cell({ lane: "needs", text: "A dry run" }));
    const ideal = createMap(db, { studyId, input: { kind: "ideal", name: "Next spring", from: EXISTING } });
    expect(listDifferences(db, { studyId, mapId: ideal.id, filter: {} })).toMatchObject({ cells: 0 });
    writeIn(ideal.id, cell({ text: "Upload a picture of the list." }), cell({ lane: "touchpoints", text: "A guide" }));
    const { items, cells, untyped } = listDifferences(db, { studyId, mapId: ideal.id, filter: {} });
    expect([cells, untyped]).toEqual([2, 2]);
    expect(items[0]).toMatchObject({ cell: "all:any-onboarding:doing", existing: "Bring the old list in.", type: null });
    typeDifference(db, { studyId, mapId: ideal.id, cell: "all:any-onboarding:doing", type: "tool" });
    expect(listDifferences(db, { studyId, mapId: ideal.id, filter: {} })).toMatchObject({ untyped: 1, items: [{ type: "tool" }, {}] });
    expect(at("doing", "onboarding", { mapId: ideal.id })).toMatchObject({ state: null, asIs: "Bring the old list in." });
    expect(() => listDifferences(db, { studyId, mapId: EXISTING, filter: {} })).toThrow(/differs from nothing/);
  });

  it("go into the trash with their cells and come back", () => {
    const map = createMap(db, { studyId, input: { kind: "scenario", name: "Second site" } });
    writeIn(map.id, cell());
    deleteMap(db, { studyId, mapId: map.id, version: map.version });
    expect(listMaps(db, { studyId }).map(({ kind }) => kind)).toEqual(["existing"]);
    restoreMap(db, { studyId, mapId: map.id });
    expect(at("doing", "onboarding", { mapId: map.id })?.own?.text).toBe("Bring the old list in.");
  });
});

describe("versions", () => {
  it("keep a map for all and each persona, and tell what changed since", () => {
    writeIn(EXISTING, cell());
    const spring = saveMapVersion(db, { studyId, name: "Spring" });
    writeIn(EXISTING, cell({ text: "Bring half of it in." }), cell({ personaId, lane: "needs", text: "A dry run" }));
    say();
    const { items, from, to } = compareMapVersions(db, { studyId, mapId: EXISTING, from: spring.id, to: "now" });
    expect([from, to]).toEqual(["Spring", "Now"]);
    expect(items.find(({ lane, personaId: of }) => lane === "doing" && of === null)).toMatchObject({
      was: { text: "Bring the old list in.", state: "assumption" },
      is: { text: "Bring half of it in." },
    });
    expect(items.filter(({ lane }) => lane === "failures").map(({ is }) => is?.people)).toEqual([1, 1]);
    expect(items.filter(({ lane, personaId: of }) => lane === "needs" && of === null)).toEqual([]);
    expect(listMapVersions(db, { studyId, mapId: EXISTING })).toMatchObject([{ name: "Spring", cells: 2 }]);
  });
});
