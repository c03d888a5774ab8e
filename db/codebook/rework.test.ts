import { beforeEach, describe, expect, it } from "vitest";
import { createHighlight } from "@/db/highlights/write";
import { redoAction, undoAction } from "@/db/history/walk";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { CodeInput } from "@/lib/codebook/schema";
import type { DocumentText } from "@/lib/interviews/schema";
import { pageQuery } from "@/lib/record";
import { deleteCode, restoreCode } from "./delete";
import { listCodeEvidence } from "./evidence";
import { getCode, listCodes } from "./list";
import { mergeCodes } from "./merge";
import { placeCode } from "./order";
import { previewMerge } from "./preview-merge";
import { splitCode } from "./split";
import { vocabularyUse } from "./usage";
import { createCode, updateCode } from "./write";

let db: Db;
let studyId: string;
let ana: string;
let talk: DocumentText;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ana = makePerson(db, studyId).id;
  const ben = makePerson(db, studyId).id;
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana, ben] }) });
  talk = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Ana", role: "participant", participantId: ana },
      { label: "Ben", role: "participant", participantId: ben },
    ],
    said: [
      { who: "Ana", says: "The import failed twice." },
      { who: "Ben", says: "And nobody answered us." },
    ],
  });
});

const add = (name: string, more: Partial<CodeInput> = {}) => createCode(db, { studyId, input: { name, ...more } }).id;
const get = (codeId: string) => getCode(db, { studyId, codeId });
const mark = (words: string, codeIds: string[], more: object = {}) =>
  createHighlight(db, { studyId, input: { documentId: talk.id, ...spanOf(talk.text, words), codeIds, ...more } }).highlight.id;
const error = (code: string) => expect.objectContaining({ code });

describe("the place of a code", () => {
  const childrenOf = (parentId: string) =>
    listCodes(db, { studyId })
      .filter((code) => code.parentId === parentId)
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name))
      .map(({ name }) => name);

  it("is by name until somebody puts it elsewhere, and then where it was put", () => {
    const top = add("Top");
    const [a, b, c] = ["A", "B", "C"].map((name) => add(name, { parentId: top }));
    if (!a || !b || !c) throw new Error("three codes");
    placeCode(db, { studyId, codeId: c, parentId: top, beforeId: a });
    expect(childrenOf(top)).toEqual(["C", "A", "B"]);
    add("AA", { parentId: top });
    expect(childrenOf(top)).toEqual(["C", "A", "B", "AA"]);
    expect(get(b).version).toBe(1);
  });

  it("is undone, with the siblings that made room", () => {
    const top = add("Top");
    const [a, b, c] = ["A", "B", "C"].map((name) => add(name, { parentId: top }));
    if (!a || !b || !c) throw new Error("three codes");
    placeCode(db, { studyId, codeId: c, parentId: top, beforeId: a });
    placeCode(db, { studyId, codeId: b, parentId: top, beforeId: c });
    undoAction(db, { studyId });
    expect(childrenOf(top)).toEqual(["C", "A", "B"]);
    undoAction(db, { studyId });
    expect(childrenOf(top)).toEqual(["A", "B", "C"]);
    expect(get(a).position).toBe(0);
  });

  it("is never under itself, nor beside a code of the same name", () => {
    const top = add("Top");
    const under = add("Under", { parentId: top });
    expect(() => placeCode(db, { studyId, codeId: top, parentId: under, beforeId: null })).toThrow(/under itself/);
    add("Under");
    expect(() => placeCode(db, { studyId, codeId: under, parentId: null, beforeId: null })).toThrow(error("CONFLICT"));
  });
});

describe("the key of a code", () => {
  it("is refused where it gives a command or another code, in a sentence that names it", () => {
    add("Price", { key: "p" });
    expect(() => add("Plan", { key: "p" })).toThrow(/gives “Price” already/);
    expect(() => add("Trusting", { key: "t" })).toThrow(/gives “trigger/);
    const own = add("Quality", { key: "q" });
    expect(updateCode(db, { studyId, codeId: own, version: 1, patch: { key: "q", color: "moss" } })).toMatchObject({
      key: "q",
      color: "moss",
    });
  });
});

describe("a key that was given on while its code was deleted", () => {
  it("stays with the other code when the first comes back", () => {
    const price = add("Price", { key: "p" });
    deleteCode(db, { studyId, codeId: price, version: 1 });
    add("Plan", { key: "p" });
    expect(restoreCode(db, { studyId, codeId: price }).key).toBeNull();
  });
});

describe("before two codes are merged", () => {
  it("is told how many highlights move, which carry both, which share words, and the people before and after", () => {
    const [one, two] = [add("Import"), add("Data in")];
    mark("import failed", [one]);
    mark("failed twice", [two]);
    mark("nobody answered", [one, two]);
    const preview = previewMerge(db, { studyId, codeId: one, into: two });
    expect(preview).toEqual({
      moving: 2,
      both: 1,
      overlapping: 1,
      people: { from: 2, into: 2, after: 2 },
      respondents: { from: 0, into: 0, after: 0 },
      children: 0,
    });
    const { code } = mergeCodes(db, { studyId, codeId: one, into: two });
    expect(code).toMatchObject({ highlights: 3, people: preview.people.after });
  });
});

describe("splitting a code", () => {
  it("deals its highlights out to new and known codes, and leaves the rest where they were", () => {
    const code = add("Trouble", { kind: "objection", color: "rose" });
    const known = add("Support");
    const [failed, nobody, us] = [mark("failed", [code]), mark("nobody", [code]), mark("us", [code])];
    const parts = [
      { name: "Import trouble", highlightIds: [failed] },
      { codeId: known, highlightIds: [failed, nobody] },
    ];
    const { codes, left } = splitCode(db, { studyId, codeId: code, parts, dissolve: false });
    expect(codes.map(({ name, kind, highlights }) => [name, kind, highlights])).toEqual([
      ["Import trouble", "objection", 1],
      ["Support", "theme", 2],
    ]);
    expect([left, get(code).highlights]).toEqual([1, 1]);
    expect(listCodeEvidence(db, { studyId, codeId: code, page: pageQuery.parse({}) }).items[0]?.highlightId).toBe(us);
  });

  it("lets the old code go only when nothing is left on it, and changes nothing when refused", () => {
    const code = add("Trouble");
    const [failed, nobody] = [mark("failed", [code]), mark("nobody", [code])];
    const part = { name: "Import trouble", highlightIds: [failed] };
    expect(() => splitCode(db, { studyId, codeId: code, parts: [part], dissolve: true })).toThrow(/1 highlight of "Trouble" would be left/);
    expect(listCodes(db, { studyId }).some(({ name }) => name === "Import trouble")).toBe(false);
    splitCode(db, { studyId, codeId: code, parts: [part, { name: "Support", highlightIds: [nobody] }], dissolve: true });
    expect(() => get(code)).toThrow(error("NOT_FOUND"));
  });

  it("is undone and redone as one step", () => {
    const code = add("Trouble");
    const [failed, nobody] = [mark("failed", [code]), mark("nobody", [code])];
    const parts = [
      { name: "Import trouble", highlightIds: [failed] },
      { name: "Support", highlightIds: [failed, nobody] },
    ];
    splitCode(db, { studyId, codeId: code, parts, dissolve: true });
    const named = () => listCodes(db, { studyId }).flatMap(({ name, highlights }) => (highlights > 0 ? [`${name} ${highlights}`] : []));
    const after = named();
    undoAction(db, { studyId });
    expect(named()).toEqual(["Trouble 2"]);
    expect(listCodes(db, { studyId }).some(({ name }) => name === "Support")).toBe(false);
    redoAction(db, { studyId });
    expect(named()).toEqual(after);
  });

  it("refuses highlights that do not carry the code", () => {
    const [code, other] = [add("Trouble"), add("Other")];
    const strange = mark("failed", [other]);
    expect(() => splitCode(db, { studyId, codeId: code, parts: [{ name: "X", highlightIds: [strange] }], dissolve: false })).toThrow(
      error("REFUSED"),
    );
  });
});

describe("what hangs on the vocabulary", () => {
  it("shows a code's highlights, without the words of those who refused to be quoted", () => {
    const code = add("Trouble");
    mark("import failed", [code], { point: "failure", stage: "onboarding" });
    mark("nobody answered", [code]);
    updateParticipant(db, { studyId, participantId: ana, version: 1, patch: { consent: { quote: "refused" } } });
    const { items, total } = listCodeEvidence(db, { studyId, codeId: code, page: pageQuery.parse({}) });
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { quote: null, point: "failure", stage: "onboarding", codeIds: [code], people: [{ code: "P-001" }] },
      { quote: "nobody answered", verbatim: true, people: [{ code: "P-002" }] },
    ]);
  });

  it("counts people once on each stage, step and point", () => {
    mark("import", [], { stage: "onboarding", point: "failure" });
    mark("failed", [], { step: "set-up", point: "failure" });
    mark("nobody", []);
    expect(vocabularyUse(db, { studyId })).toEqual({
      stages: { onboarding: { highlights: 2, people: 1, respondents: 0 } },
      steps: { "any-onboarding": { highlights: 1, people: 1, respondents: 0 }, "set-up": { highlights: 1, people: 1, respondents: 0 } },
      points: {
        trigger: { highlights: 0, people: 0, respondents: 0 },
        failure: { highlights: 2, people: 1, respondents: 0 },
        none: { highlights: 1, people: 1, respondents: 0 },
      },
    });
  });
});
