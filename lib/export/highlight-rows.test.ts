import { describe, expect, it } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { HIGHLIGHT_COLUMNS, type HighlightFacts, type HighlightPerson, highlightRow } from "./highlight-rows";

const somebody: HighlightPerson = { code: "P-001", persona: "Floor lead", role: "user", consent: "internal", audience: "customer" };
const facts: HighlightFacts = {
  id: "h",
  interview: "P-001, 2 March",
  date: "2026-03-02",
  document: "Transcript",
  kind: "transcript",
  response: null,
  start: 10,
  end: 30,
  quote: "It stopped at row 212.",
  before: "",
  after: "",
  step: "trial",
  point: "failure",
  direction: null,
  severity: 2,
  comment: "units again",
  refused: 0,
  starred: 1,
  hidden: 0,
  inherited: 0,
  startMs: 271_500,
  codes: ["Units differ", "Import"],
  people: [somebody],
};
const cell = (changed: Partial<HighlightFacts>, column: (typeof HIGHLIGHT_COLUMNS)[number], journey = presetJourney("lifecycle")) =>
  highlightRow({ ...facts, ...changed }, journey)[HIGHLIGHT_COLUMNS.indexOf(column)];

describe("a highlight as a row", () => {
  it("has a cell under each column", () => {
    expect(highlightRow(facts, presetJourney("lifecycle"))).toHaveLength(HIGHLIGHT_COLUMNS.length);
    expect(cell({}, "stage")).toBe("purchase");
    expect(cell({}, "codes")).toBe("Units differ; Import");
    expect(cell({}, "seconds")).toBe(271.5);
    expect(cell({}, "starred")).toBe(true);
    expect(cell({}, "withheld")).toBeNull();
  });

  it("tells an open answer from an interview, under its reply's code", () => {
    expect(cell({}, "source")).toBe("interview");
    expect(cell({ response: 208, kind: "answer" }, "source")).toBe("questionnaire");
    expect(cell({ response: 208, kind: "answer" }, "participants")).toBe("R-208");
    expect(cell({ response: 208, kind: "answer" }, "verbatim")).toBe(true);
  });

  it("names everybody whose words it is, and each persona and audience once", () => {
    const people = [somebody, { ...somebody, code: "P-002" }];
    expect(cell({ people }, "participants")).toBe("P-001; P-002");
    expect(cell({ people }, "persona")).toBe("Floor lead");
  });

  it("keeps a refused person's words, and what was noted beside them, out of the file (rule 14)", () => {
    const people: HighlightPerson[] = [somebody, { ...somebody, code: "P-002", consent: "refused" }];
    expect(highlightRow({ ...facts, people }, presetJourney("lifecycle"))).not.toContain(facts.quote);
    expect(cell({ people }, "quote")).toBeNull();
    expect(cell({ people }, "comment")).toBeNull();
    expect(cell({ people }, "withheld")).toBe("refused");
  });
});
