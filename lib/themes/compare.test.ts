import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/evidence/schema";
import { answered, attendance, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { compareThemes } from "./compare";
import { type ComparedQuery, comparedQuery, WHOLE_JOURNEY } from "./compared";
import type { BookCode } from "./fold-codes";
import { quotesOfRow } from "./row-quotes";
import type { ThemeQuotesQuery } from "./schema";
import { summarizeThemes } from "./summarize";

const journey = presetJourney("lifecycle");
const BOOK: BookCode[] = [
  { id: "units", kind: "theme", parentId: null },
  { id: "template", kind: "need", parentId: "units" },
  { id: "paper", kind: "objection", parentId: "template" },
];

function compare(study: Evidence, query: Partial<ComparedQuery> = {}) {
  return compareThemes(study, { query: { ...comparedQuery.parse({}), open: "onboarding", ...query }, journey, book: BOOK });
}
const quotes = (study: Evidence, query: ThemeQuotesQuery) => quotesOfRow(study, { query, journey, book: BOOK });
const failed = (id: string, who: string, codeId = "units") => highlight(id, who, { point: "failure", codeIds: [codeId] });

describe("themes compared", () => {
  const study = evidence({
    people: [
      person("1", { audience: "churned", role: "user" }),
      person("2", { audience: "customer", role: "admin", personaId: "founder" }),
      person("3", { audience: "customer", role: null, personaId: null }),
    ],
    attendances: [
      attendance("1", { audience: "churned", date: "2026-01-10" }),
      attendance("2", { date: "2026-03-10" }),
      attendance("3", { date: null }),
    ],
    highlights: [
      failed("a", "1"),
      failed("b", "1", "paper"),
      failed("c", "2"),
      answered("d", "9", { point: "failure", codeIds: ["units"] }),
    ],
    replies: [reply("9", { audience: "customer" })],
  });

  it("stand in columns by audience, role, persona, source and period, each of everyone in that column", () => {
    const columns = (query: Partial<ComparedQuery>) => {
      const { columns: heads, open } = compare(study, query);
      const cells = open?.failures.find(({ codeId }) => codeId === "units")?.cells ?? [];
      return heads.map(({ key, people, respondents }, at) => [key, cells[at]?.[0], people, cells[at]?.[1], respondents].join(" "));
    };
    expect(columns({ by: "audience" })).toEqual(["prospect 0 0 0 0", "customer 1 2 1 1", "churned 1 1 0 0"]);
    expect(columns({ by: "role" })).toEqual(["user 1 1 1 1", "admin 1 1 0 0", "none 0 1 0 0"]);
    expect(columns({ by: "persona" })).toEqual(["lead 1 1 1 1", "founder 1 1 0 0", "none 0 1 0 0"]);
    expect(columns({ by: "source" })).toEqual(["interview 2 3 0 0", "questionnaire 0 0 1 1"]);
    expect(columns({ by: "period", day: "2026-02-01" })).toEqual(["before 1 1 0 0", "since 1 1 0 0", "undated 0 1 0 0"]);
  });

  it("open the stage most people speak of unless one is named, add up a whole journey once a person, and give the top of each stage on a board", () => {
    expect(compare(study, { open: undefined }).open?.stage).toBe("onboarding");
    expect(compare(study, { open: WHOLE_JOURNEY }).open?.naming.failure).toEqual({ people: 2, respondents: 1 });
    const { board, open, stages } = compare(study, { board: 1 });
    expect(open).toBeNull();
    expect(board?.map(({ stage }) => stage)).toEqual(stages.map(({ stage }) => stage));
    expect(board?.[2]).toMatchObject({ rows: { failures: 2 }, failures: [{ codeId: "units", cells: [] }] });
    expect(stages[2]?.top).toEqual({ trigger: null, failure: "Units differ" });
  });

  it("fold a family to its top and count who said two things of it once; read kinds by themselves", () => {
    expect(compare(study, { family: true }).open?.failures).toMatchObject([{ codeId: "units", people: 2, highlights: 4 }]);
    expect(compare(study, { kind: ["objection"] }).open?.failures).toMatchObject([{ codeId: "paper", kind: "objection", people: 1 }]);
    expect(compare(study, { kind: ["need"] }).open?.naming.failure.people).toBe(0);
    expect(compare(study, { kind: ["need"] }).of).toBe(3);
  });

  it("name those who stand in two columns, and count them once in the row", () => {
    const moved = evidence({
      people: [person("1")],
      attendances: [attendance("1", { audience: "customer" }), attendance("1", { audience: "churned", interviewId: "exit" })],
      highlights: [failed("a", "1"), highlight("b", "1", { interviewId: "exit", point: "failure", codeIds: ["units"] })],
    });
    const { severalColumns, open, columns } = compare(moved);
    expect(severalColumns).toEqual(["P-001"]);
    expect(columns.map(({ people }) => people)).toEqual([0, 1, 1]);
    expect(open?.failures[0]).toMatchObject({
      people: 1,
      cells: [
        [0, 0],
        [1, 0],
        [1, 0],
      ],
    });
  });

  it("open as many quotes as a cell counts: of a column, a family, a period, a direction", () => {
    const of = (query: ThemeQuotesQuery) => quotes(study, { stage: ["onboarding"], point: "failure", ...query });
    expect(of({ code: "units", audience: ["churned"] })).toMatchObject({ people: 1, highlights: 1 });
    expect(of({ code: "units", family: true })).toMatchObject({ people: 2, respondents: 1, highlights: 4 });
    expect(of({ code: "units", since: "2026-02-01" })).toMatchObject({ people: 1, respondents: 0 });
    expect(of({ code: "units", before: "2026-02-01" }).items[0]?.participantCode).toBe("P-001");
    expect(of({ undated: true }).people).toBe(0);
    expect(of({ kind: ["objection"] })).toMatchObject({ people: 1, highlights: 1 });
    expect(of({ limit: 2 })).toMatchObject({ highlights: 4, items: [{}, {}] });
    const moved = evidence({ people: [person("1")], highlights: [highlight("a", "1", { point: "trigger", direction: "renewal" })] });
    expect(quotes(moved, { direction: "renewal" }).people).toBe(1);
    expect(quotes(moved, { direction: "purchase" }).people).toBe(0);
  });

  it("say of one persona exactly what the summary says, and empty studies have nothing to say", () => {
    const said = fc.record({
      who: fc.constantFrom("1", "2", "3"),
      step: fc.constantFrom("set-up" as const, "renewal" as const, null),
      point: fc.constantFrom("trigger" as const, "failure" as const, null),
      codeIds: fc.subarray(["units", "template", "paper", "gone"]),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (all) => {
        const any = { ...study, highlights: all.map(({ who, ...facts }, at) => highlight(`h${at}`, who, facts)) };
        const persona = summarizeThemes(any, { filter: { persona: ["lead"] }, journey }).items[0];
        for (const stage of persona?.stages ?? []) {
          const { open, of } = compare(any, { persona: ["lead"], open: stage.stage });
          expect(of).toBe(persona?.of);
          expect(open?.naming.failure.people).toBe(stage.failurePeople);
          for (const list of ["triggers", "failures", "themes"] as const) {
            expect(open?.[list].map(({ codeId, people, highlights }) => [codeId, people, highlights])).toEqual(
              stage[list].map(({ codeId, people, highlights }) => [codeId, people, highlights]),
            );
            expect(open?.[list].map(({ cells }) => cells.map(([people]) => people))).toEqual(
              stage[list].map(({ byAudience }) => byAudience.map(({ people }) => people)),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
    const nobody = compare(evidence({ people: [] }), { open: undefined });
    expect(nobody).toMatchObject({ of: 0, respondentsOf: 0, open: { triggers: [], failures: [], themes: [] } });
  });
});
