import { describe, expect, it } from "vitest";
import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { Evidence } from "@/lib/evidence/schema";
import { answered, attendance, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { NO_FACTS } from "./facts";
import { type MapReading, type MapSources, readJourneyMap } from "./read";
import type { Backing, MapCell, MapItem, TypedCell } from "./schema";

const journey = presetJourney("lifecycle");
const MAP: MapItem = {
  id: "existing",
  version: 0,
  createdAt: "",
  updatedAt: "",
  kind: "existing",
  name: "As it is",
  goal: "",
  competitorId: null,
};
const KINDS = new Map<string, CodeKind>([
  ["units", "theme"],
  ["template", "need"],
  ["paper", "touchpoint"],
]);
const people = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((id) => person(id, id > "7" ? { personaId: "founder" } : {}));

function study(highlights: Evidence["highlights"], more: Partial<MapSources> = {}): MapSources {
  const heard = evidence({ people, attendances: people.map(({ participantId }) => attendance(participantId)), highlights });
  return {
    evidence: heard,
    journey,
    kinds: KINDS,
    facts: NO_FACTS,
    flow: null,
    typed: [],
    linked: new Map(),
    since: "2025-10-01",
    ...more,
  };
}
function draw(sources: MapSources, reading: Partial<MapReading> = {}) {
  const map = readJourneyMap(sources, { map: MAP, filter: {}, zoom: "stages", ...reading });
  const at = (lane: MapCell["lane"], column: string): MapCell => {
    const found = map.cells.find((cell) => cell.lane === lane && cell.column === column);
    if (!found) throw new Error(`no cell ${lane} ${column}`);
    return found;
  };
  return { map, at };
}
function backing(links: { for: number; against: number }): Backing {
  const nobody = { for: 0, against: 0, all: 0, newest: null };
  return { ...links, all: links.for + links.against, newest: "2026-03-02", respondents: nobody, uncounted: 0, lost: 0 };
}
function typed(facts: Partial<TypedCell>): TypedCell {
  return {
    id: "cell-1",
    version: 1,
    personaId: null,
    step: "any-onboarding",
    lane: "doing",
    text: "Bring the old list in.",
    supporters: [],
    ...facts,
  };
}

describe("a map computed from evidence", () => {
  const said = [
    highlight("a", "1", { point: "failure", codeIds: ["units"] }),
    highlight("b", "2", { point: "failure", codeIds: ["units", "template"] }),
    highlight("c", "3", { point: "trigger", codeIds: ["template"] }),
    highlight("d", "3", { codeIds: ["units"] }),
    highlight("e", "4", { point: "trigger", codeIds: ["paper"] }),
    highlight("f", "1", { step: "renewal", point: "failure" }),
  ];

  it("counts people in the lanes of points and of kinds of codes", () => {
    const { map, at } = draw(study(said));
    expect(map.of).toBe(9);
    expect(at("failures", "onboarding").entries.map(({ text, people: n }) => [text, n])).toEqual([
      ["Units differ", 2],
      ["A colleague's template", 1],
    ]);
    expect(at("triggers", "onboarding")).toMatchObject({ people: 2, entries: [{ people: 1 }, { people: 1 }] });
    expect(at("needs", "onboarding").entries).toMatchObject([{ text: "A colleague's template", people: 2, point: null }]);
    expect(at("doing", "onboarding").entries).toMatchObject([{ text: "Units differ", people: 1 }]);
    expect(at("touchpoints", "onboarding").entries).toMatchObject([{ text: "Counted on paper first", note: "helped 1", people: 1 }]);
    expect(at("failures", "retention").entries).toMatchObject([{ codeId: null, people: 1 }]);
  });

  it("takes the feeling from distinct people met and unmet, with few marked", () => {
    const { at } = draw(study(said));
    expect(at("feeling", "onboarding").feeling).toMatchObject({ balance: 0, met: 2, unmet: 2, n: 4, few: true });
    expect(at("feeling", "retention").feeling).toMatchObject({ balance: -1, n: 1 });
    expect(at("feeling", "loyalty").feeling).toBeNull();
  });

  it("quotes different people, and keeps its sums when zoomed to the steps", () => {
    const { map, at } = draw(study(said));
    expect(new Set(at("quotes", "onboarding").quotes.map(({ participantCode }) => participantCode)).size).toBe(3);
    const near = draw(study(said), { zoom: "steps" });
    expect(near.at("failures", "set-up").people).toBe(at("failures", "onboarding").people);
    expect(near.map.columns.length).toBe(24);
    expect(near.map.of).toBe(map.of);
  });

  it("shows each persona its own", () => {
    const founder = draw(study([...said, highlight("g", "8", { point: "trigger" })]), { filter: { persona: ["founder"] } });
    expect(founder.map).toMatchObject({ of: 2, personaId: "founder" });
    expect(founder.at("failures", "onboarding").people).toBe(0);
    expect(founder.at("triggers", "onboarding").people).toBe(1);
  });

  it("keeps respondents beside people, never added to them (rule 1)", () => {
    const asked = evidence({
      people,
      replies: [reply("8"), reply("9")],
      highlights: [answered("x", "8", { point: "failure", codeIds: ["units"] })],
    });
    const { map, at } = draw({ ...study([]), evidence: asked });
    expect(map).toMatchObject({ of: 9, respondentsOf: 2 });
    expect(at("failures", "onboarding")).toMatchObject({ people: 0, respondents: 1, state: "partly" });
  });
});

describe("how well a cell is known", () => {
  const units = (id: string, date = "2026-03-02") => highlight(`h${id}`, id, { point: "failure", codeIds: ["units"], date });
  const stateAt = (count: number, date?: string) =>
    draw(study(["1", "2", "3"].slice(0, count).map((id) => units(id, date)))).at("failures", "onboarding").state;

  it("goes by the people who said it: unknown, partly, evidenced from three on, not renewed after two reviews", () => {
    expect([stateAt(0), stateAt(1), stateAt(2), stateAt(3)]).toEqual(["unknown", "partly", "partly", "evidenced"]);
    expect(stateAt(3, "2025-09-30")).toBe("stale");
  });

  it("of what somebody wrote goes by linked quotes alone, whatever was heard there", () => {
    const linked = (links: { for: number; against: number } | null) =>
      draw(
        study([units("1"), units("2"), units("3")], {
          typed: [typed({ lane: "failures" })],
          linked: new Map(links ? [["cell-1", backing(links)]] : []),
        }),
      ).at("failures", "onboarding").state;
    expect(linked(null)).toBe("assumption");
    expect(linked({ for: 2, against: 0 })).toBe("partly");
    expect(linked({ for: 3, against: 0 })).toBe("evidenced");
    expect(linked({ for: 4, against: 2 })).toBe("contradicted");
    expect(linked({ for: 5, against: 2 })).toBe("evidenced");
  });

  it("asks no evidence for what is ours to decide, and misses it where it is not there", () => {
    const { at } = draw(study([], { typed: [typed({ lane: "owner", text: "Growth" })] }));
    expect(at("owner", "onboarding")).toMatchObject({ state: null, flag: null });
    expect(at("owner", "loyalty")).toMatchObject({ state: "unknown", flag: "No team leads here." });
    expect(at("kpis", "loyalty").flag).toBe("No KPI yet.");
  });

  it("flags what is asked of people and not enabled, thing by thing", () => {
    const asked = typed({ id: "a", lane: "asked", text: "- invite five people\n- count one rack" });
    const some = [asked, typed({ id: "b", lane: "enabled", text: "count one rack" })];
    expect(draw(study([], { typed: [asked] })).at("enabled", "onboarding").flag).toBe("Asked, and nothing says that they can.");
    expect(draw(study([], { typed: some })).at("enabled", "onboarding").flag).toBe("2 things asked, 1 of them enabled.");
  });

  it("counts every cell under one state", () => {
    const { counts, cells } = draw(study([units("1")])).map;
    const { cells: all, ...states } = counts;
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBe(cells.length);
  });
});

describe("what is written for all and for one", () => {
  const cells = [typed({ id: "all" }), typed({ id: "own", personaId: "lead", text: "Count one rack first." })];

  it("stands for all whose own cell is empty, shown apart", () => {
    const lead = draw(study([], { typed: cells }), { filter: { persona: ["lead"] } }).at("doing", "onboarding");
    expect([lead.own?.id, lead.general?.id]).toEqual(["own", "all"]);
    const founder = draw(study([], { typed: cells }), { filter: { persona: ["founder"] } }).at("doing", "onboarding");
    expect([founder.own, founder.general?.id]).toEqual([null, "all"]);
    expect(draw(study([], { typed: cells })).at("doing", "onboarding").own?.id).toBe("all");
  });

  it("at a step stands among what its stage holds, and in its own place when zoomed in", () => {
    const at = [typed({ step: "set-up" })];
    expect(draw(study([], { typed: at })).at("doing", "onboarding")).toMatchObject({ own: null, entries: [{ note: "at a step" }] });
    expect(draw(study([], { typed: at }), { zoom: "steps" }).at("doing", "set-up").own?.id).toBe("cell-1");
  });
});

describe("where we do not know", () => {
  it("ranks by impact and uncertainty, says why, and keeps its order", () => {
    const said = ["1", "2", "3", "4", "5"].map((id) => highlight(`h${id}`, id, { point: "failure", codeIds: ["units"] }));
    const { unknowns } = draw(study(said)).map;
    expect(unknowns[0]).toMatchObject({ column: "onboarding", lane: "doing", state: "unknown" });
    expect(unknowns[0]?.reason).toBe("5 of 9 spoke of this stage, 5 named a failure.");
    expect(unknowns.map(({ score }) => score)).toEqual(unknowns.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(draw(study(said.toReversed())).map.unknowns).toEqual(unknowns);
  });

  it("weighs an assumption less than nothing at all", () => {
    const { unknowns } = draw(study([], { typed: [typed({})] })).map;
    const doing = unknowns.filter(({ lane }) => lane === "doing");
    expect(doing.at(-1)).toMatchObject({ column: "onboarding", state: "assumption" });
  });

  it("asks nothing of an ideal map", () => {
    expect(draw(study([]), { map: { ...MAP, kind: "ideal" } }).map.unknowns).toEqual([]);
  });
});
