import { beforeEach, describe, expect, it } from "vitest";
import { getCoverage } from "@/db/coverage/coverage";
import { listHighlightRows } from "@/db/exports";
import { listStudyGlances } from "@/db/glance";
import { listGridCells } from "@/db/grid";
import { createHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { getOverview } from "@/db/overview/overview";
import { createParticipant } from "@/db/participants/create";
import { deleteParticipant } from "@/db/participants/delete";
import { createPersona } from "@/db/personas";
import { createStudy, updateStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import { getThemesSummary, listThemeQuotes } from "@/db/themes";
import type { Db } from "@/db/types";
import { HIGHLIGHT_COLUMNS } from "@/lib/export/highlight-rows";
import { gridFilter } from "@/lib/themes/schema";

const NOTES = 'Sets up alone. She said "it stopped at row 212 and never said why", then asked a colleague for a template.';

let db: Db;
let studyId: string;
let personaId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } }).id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
});

function hear(input: Partial<Parameters<typeof createParticipant>[1]["input"]> = {}, notes: string | null = NOTES) {
  const person = createParticipant(db, { studyId, input: { audience: "customer", personaId, ...input } });
  const facts = { participantIds: [person.id], status: "done" as const, inherited: false, date: "2026-03-02" };
  const interview = createInterview(db, { studyId, input: { ...facts, notes } });
  return { person, interview, documentId: interview.documents[0]?.id ?? "" };
}
function mark(documentId: string, words: string, facts: { stage?: string; point?: "trigger" | "failure" } = {}) {
  const start = NOTES.indexOf(words);
  return createHighlight(db, { studyId, input: { documentId, start, end: start + words.length, ...facts } }).highlight;
}
const onboarding = () => getThemesSummary(db, { studyId, filter: { stage: ["onboarding"] } }).items[0]?.stages[0];

describe("themes read from the file", () => {
  it("count the people of a highlight among everyone heard, quoted words as quotes and notes as notes", () => {
    const { documentId } = hear();
    hear();
    mark(documentId, "it stopped at row 212 and never said why", { stage: "onboarding", point: "failure" });
    mark(documentId, "Sets up alone", { stage: "onboarding", point: "failure" });
    expect(onboarding()?.failures).toMatchObject([{ codeId: null, people: 1, of: 2, highlights: 2 }]);
    expect(onboarding()?.failures[0]?.quotes.map(({ verbatim }) => verbatim)).toEqual([true, false]);
  });

  it("leave out deleted interviews and hidden quotes, and give all quotes of a row", () => {
    const { documentId } = hear();
    const { id, version } = mark(documentId, "Sets up alone", { stage: "onboarding", point: "trigger" });
    updateHighlight(db, { studyId, highlightId: id, version, patch: { hidden: true } });
    expect(onboarding()?.triggers).toMatchObject([{ people: 1, quotes: [] }]);
    const query = { point: "trigger" as const, code: "none", stage: ["onboarding"] };
    expect(listThemeQuotes(db, { studyId, query })).toEqual({
      items: [],
      people: 1,
      respondents: 0,
      highlights: 1,
      withheld: { refused: 0, hidden: 1 },
    });
  });

  it("keep their people when the journey's preset is switched (rule 7)", () => {
    const { documentId } = hear();
    mark(documentId, "Sets up alone", { stage: "onboarding", point: "trigger" });
    const before = listGridCells(db, { studyId, filter: {} });
    updateStudy(db, { studyId, version: 1, patch: { journeyPreset: "aarrr" } });
    const after = listGridCells(db, { studyId, filter: {} });
    expect(before).toMatchObject([{ stage: "onboarding", people: 1, highlights: 1 }]);
    expect(after).toMatchObject([{ stage: "activation", people: 1, highlights: 1 }]);
  });

  it("refuse a stage of another journey, and know no other study", () => {
    expect(() => getThemesSummary(db, { studyId, filter: { stage: ["activation"] } })).toThrow(/no stage "activation"/);
    expect(() => getThemesSummary(db, { studyId: "unknown", filter: gridFilter.parse({}) })).toThrow(/no study/);
  });
});

describe("coverage read from the file", () => {
  it("counts heard people, and lists planned interviews with a person or with somebody to find", () => {
    hear();
    hear({ audience: null });
    hear({ audience: "internal" });
    hear({}, null);
    const found = createParticipant(db, { studyId, input: { audience: "prospect", personaId, role: "admin" } });
    const plan = { status: "planned" as const, inherited: false };
    createInterview(db, { studyId, input: { ...plan, participantIds: [found.id], date: "2026-05-21" } });
    createInterview(db, {
      studyId,
      input: {
        ...plan,
        participantIds: [],
        conductor: "M. Osei",
        placeholder: { personaId, audience: "churned", label: "churned admin, to find" },
      },
    });
    const coverage = getCoverage(db, { studyId });
    expect(coverage.items[0]).toMatchObject({ people: 1, interviews: 1, internal: 1, planned: 2, thin: 1, covered: false });
    expect(coverage.unassigned).toEqual({ noPersona: 0, noAudience: 1 });
    expect(coverage.planned).toMatchObject([
      { who: found.code, audience: "prospect", role: "admin", date: "2026-05-21" },
      { who: "churned admin, to find", audience: "churned", conductor: "M. Osei", date: null },
    ]);
  });

  it("expects nobody who was deleted: a planned interview of theirs counts for no persona (rule 10)", () => {
    const [gone, other] = [1, 2].map(() => createParticipant(db, { studyId, input: { audience: "customer", personaId } }));
    const facts = { status: "planned" as const, inherited: false };
    const alone = createInterview(db, { studyId, input: { ...facts, participantIds: [gone?.id ?? ""] } });
    createInterview(db, { studyId, input: { ...facts, participantIds: [gone?.id ?? "", other?.id ?? ""] } });
    deleteParticipant(db, { studyId, participantId: gone?.id ?? "", version: gone?.version ?? 0 });
    const { items, planned, totals } = getCoverage(db, { studyId });
    expect(items[0]).toMatchObject({ planned: 1, plannedByAudience: { prospect: 0, customer: 1, churned: 0 } });
    expect(totals.planned).toBe(2);
    expect(planned.map((line) => line.interviewId === alone.id)).toEqual([true, false]);
    expect(planned.map(({ personaId: of }) => of)).toEqual([null, personaId]);
  });

  it("stands in the list of studies at a glance, with planned interviews apart", () => {
    hear();
    createInterview(db, { studyId, input: { status: "planned", inherited: false, participantIds: [], placeholder: { label: "to find" } } });
    expect(listStudyGlances(db)).toMatchObject([
      { name: "Trial to first count", people: 1, interviews: 1, planned: 1, personas: [{ name: "Floor lead", people: 1, covered: false }] },
    ]);
  });
});

describe("the overview read from the file", () => {
  it("names the next step as the study grows", () => {
    expect(getOverview(db, { studyId }).nextStep.kind).toBe("interview");
    const { documentId } = hear();
    expect(getOverview(db, { studyId })).toMatchObject({ nextStep: { kind: "coding" }, toReview: { notCoded: 1 }, lead: null });
    mark(documentId, "it stopped at row 212 and never said why", { stage: "onboarding", point: "failure" });
    const overview = getOverview(db, { studyId });
    expect(overview).toMatchObject({ nextStep: { kind: "coverage" }, of: 1, lead: { quote: "it stopped at row 212 and never said why" } });
    expect(overview.stages.find(({ stage }) => stage === "onboarding")).toMatchObject({ failurePeople: 1, topFailure: null });
  });
});

describe("highlights as rows", () => {
  it("carry the words of those who may be quoted only", () => {
    const { documentId } = hear();
    mark(documentId, "Sets up alone", { stage: "onboarding" });
    const refused = hear({ consent: { quote: "refused" } });
    mark(refused.documentId, "Sets up alone");
    const [head, ...rows] = listHighlightRows(db, { studyId });
    expect(head).toEqual([...HIGHLIGHT_COLUMNS]);
    const quotes = rows.map((row) => row[HIGHLIGHT_COLUMNS.indexOf("quote")]);
    expect(quotes).toHaveLength(2);
    expect(quotes.filter((quote) => quote !== null)).toEqual(["Sets up alone"]);
  });
});
