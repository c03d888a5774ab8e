import { describe, expect, it } from "vitest";
import type { EvidenceHighlight } from "@/lib/evidence/schema";
import { hear } from "@/lib/evidence/spoken";
import { answered, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { bestQuotes } from "./quotes";
import { quotesOfRow } from "./row-quotes";
import type { ThemeQuotesQuery } from "./schema";

const people = [person("1"), person("2"), person("3", { consent: "refused" }), person("4")];

function list(highlights: EvidenceHighlight[], query: ThemeQuotesQuery = {}) {
  return quotesOfRow(evidence({ people, highlights }), { query, journey: presetJourney("lifecycle") });
}
const ids = (highlights: EvidenceHighlight[], query?: ThemeQuotesQuery) =>
  list(highlights, query).items.map(({ highlightId }) => highlightId);

describe("the quotes behind a theme", () => {
  it("come starred first, then one of each person before a second of anybody", () => {
    const said = [
      highlight("a", "1"),
      highlight("b", "1"),
      highlight("c", "2"),
      highlight("d", "2", { starred: true }),
      highlight("e", "4"),
    ];
    expect(ids(said)).toEqual(["d", "a", "e", "b", "c"]);
  });

  it("prefer somebody's own words to notes, and newer interviews to older ones, undated last", () => {
    const said = [
      highlight("note", "1", { verbatim: false }),
      highlight("undated", "2", { date: null }),
      highlight("newest", "4", { date: "2026-05-01" }),
    ];
    expect(ids(said)).toEqual(["newest", "undated", "note"]);
  });
});

describe("answers among quotes", () => {
  const replies = [reply("6"), reply("7"), reply("8", { participantId: "3" })];
  const said = ["1", "2", "4"].map((id) => highlight(id, id));
  const wrote = [answered("w6", "6", { date: "2026-06-01" }), answered("w7", "7", { starred: true }), answered("w8", "8")];
  const of = (highlights: EvidenceHighlight[], count: number) => {
    const study = evidence({ people, replies, highlights });
    const byId = new Map(people.map((one) => [one.participantId, one]));
    return bestQuotes(hear(study, { filter: {}, journey: presetJourney("lifecycle") }).spoken, { people: byId, count }).map(
      ({ highlight: { id } }) => id,
    );
  };

  it("come after those of interviews, one at least among the best, starred ones first", () => {
    expect(of([...said, ...wrote], 4)).toEqual(["1", "2", "4", "w7"]);
    expect(of([...said, ...wrote], 3)).toEqual(["1", "2", "w7"]);
    expect(of([highlight("1", "1"), ...wrote], 4)).toEqual(["1", "w7", "w6"]);
    expect(of(said, 2)).toEqual(["1", "2"]);
  });

  it("of somebody who refused are counted and not shown", () => {
    const study = evidence({ people, replies, highlights: wrote });
    expect(quotesOfRow(study, { query: {}, journey: presetJourney("lifecycle") })).toMatchObject({
      people: 0,
      respondents: 3,
      withheld: { refused: 1 },
    });
  });
});

describe("rule 14: a refused person's words", () => {
  it("count, and are never shown outside the interview", () => {
    const found = list([highlight("a", "3", { starred: true }), highlight("b", "1")]);
    expect(found.items.map(({ highlightId }) => highlightId)).toEqual(["b"]);
    expect(found).toMatchObject({ people: 2, withheld: { refused: 1, hidden: 0 } });
  });

  it("are not shown either where they stand together with somebody who agreed", () => {
    const shared = highlight("a", "1", { participantIds: ["1", "3"] });
    expect(list([shared])).toMatchObject({ items: [], withheld: { refused: 1 } });
  });
});

describe("a quote hidden from summaries", () => {
  it("is not listed, and its person still counts", () => {
    expect(list([highlight("a", "1", { hidden: true }), highlight("b", "2")])).toMatchObject({
      items: [{ highlightId: "b" }],
      people: 2,
      withheld: { refused: 0, hidden: 1 },
    });
  });

  it("is found where the hidden ones are asked for, unless its person refused", () => {
    const said = [highlight("a", "1", { hidden: true }), highlight("b", "2"), highlight("c", "3", { hidden: true })];
    expect(list(said, { hidden: true })).toMatchObject({ items: [{ highlightId: "a" }], withheld: { refused: 1, hidden: 1 } });
  });
});

describe("one row's quotes", () => {
  const said = [
    highlight("a", "1", { point: "failure", codeIds: ["units"] }),
    highlight("b", "2", { point: "failure" }),
    highlight("c", "1", { codeIds: ["units"] }),
    highlight("d", "4", { point: "failure", codeIds: ["units"], step: "renewal" }),
  ];
  it.each([
    [{ point: "failure", code: "units" }, ["a", "d"]],
    [{ point: "failure", code: "units", stage: ["onboarding"] }, ["a"]],
    [{ point: "failure", code: "none" }, ["b"]],
    [{ point: "none", code: "units" }, ["c"]],
    [{ point: "failure" }, ["a", "b", "d"]],
  ] satisfies [ThemeQuotesQuery, string[]][])("for %j", (query, expected) => {
    expect(ids(said, query).sort()).toEqual(expected);
  });
});
