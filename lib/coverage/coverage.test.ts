import { describe, expect, it } from "vitest";
import type { Presences } from "@/lib/evidence/schema";
import { attendance, evidence, person } from "@/lib/evidence/testing";
import type { CoveredAudience } from "@/lib/participants/vocabulary";
import { coverageOf, type Measure } from "./coverage";
import type { Coverage, PlannedInterview } from "./schema";

/** So many people of the first persona in each audience, each heard in an interview of their own. */
function group(counts: Partial<Record<CoveredAudience, number>>): Presences {
  const people = Object.entries(counts).flatMap(([audience, count]) =>
    Array.from({ length: count }, (_, index) => person(`${audience}${index}`, { audience: audience as CoveredAudience })),
  );
  return evidence({ people });
}
function measure(presences: Presences, facts: Partial<Measure> = {}): Coverage {
  return coverageOf(presences, { audienceMinimum: 3, planned: [], noDate: 0, ...facts });
}
function lead(presences: Presences, facts: Partial<Measure> = {}) {
  const item = measure(presences, facts).items[0];
  if (!item) throw new Error("no persona");
  return item;
}
function plan(interviewId: string, facts: Partial<PlannedInterview> = {}): PlannedInterview {
  return {
    interviewId,
    version: 1,
    personaId: "lead",
    audience: "churned",
    role: null,
    who: "to find",
    conductor: null,
    date: null,
    ...facts,
  };
}

describe("rule 10: the target", () => {
  it("is people over prospects, customers and churned together, which add up to it", () => {
    const item = lead(group({ prospect: 5, customer: 8, churned: 4 }));
    expect(item).toMatchObject({ people: 17, status: "within", covered: true, holes: [], next: [] });
    expect(item.byAudience).toEqual({ prospect: 5, customer: 8, churned: 4 });
    expect(item.target).toEqual({ min: 15, max: 20 });
  });

  it.each([
    [{ prospect: 14 }, "under"],
    [{ prospect: 15 }, "within"],
    [{ prospect: 20 }, "within"],
    [{ prospect: 21 }, "over"],
  ] as const)("%j stands %s it", (counts, status) => {
    expect(lead(group(counts)).status).toBe(status);
  });

  it("is not covered by twenty people where one audience was never heard: a hole", () => {
    const item = lead(group({ prospect: 10, customer: 10 }));
    expect(item).toMatchObject({ people: 20, covered: false, holes: [{ audience: "churned", people: 0, min: 3 }] });
  });

  it("is not covered below its minimum, whole as the audiences may be", () => {
    expect(lead(group({ prospect: 4, customer: 4, churned: 4 }))).toMatchObject({ covered: false, holes: [] });
  });

  it("lists an audience of 1 or 2 as thin, without taking the cover away", () => {
    const item = lead(group({ prospect: 2, customer: 14, churned: 1 }));
    expect(item.holes.map(({ audience, people }) => [audience, people])).toEqual([
      ["churned", 1],
      ["prospect", 2],
    ]);
    expect(item.covered).toBe(true);
  });

  it("takes another minimum, none included", () => {
    expect(lead(group({ customer: 15 }), { audienceMinimum: 0 })).toMatchObject({ holes: [], covered: true });
    expect(lead(group({ customer: 15, prospect: 4, churned: 4 }), { audienceMinimum: 5 }).holes).toHaveLength(2);
  });
});

describe("rules 1 and 8: a person", () => {
  it("counts once, however many interviews, under the latest audience", () => {
    const study = evidence({
      people: [person("1", { audience: "churned" })],
      attendances: [attendance("1", { audience: "prospect" }), attendance("1", { interviewId: "second", audience: "customer" })],
    });
    expect(lead(study)).toMatchObject({ people: 1, interviews: 2, byAudience: { prospect: 0, customer: 0, churned: 1 } });
  });

  it("is one of three in one interview: three people, one interview", () => {
    const study = evidence({
      people: [person("1"), person("2"), person("3")],
      attendances: ["1", "2", "3"].map((id) => attendance(id, { interviewId: "round table" })),
    });
    expect(lead(study)).toMatchObject({ people: 3, interviews: 1 });
    expect(measure(study).totals).toMatchObject({ people: 3, interviews: 1 });
  });
});

describe("rules 2 and 10: what stands beside", () => {
  const study = evidence({
    people: [person("1"), person("2", { audience: "internal" }), person("3"), person("4"), person("5"), person("6")],
    attendances: [
      attendance("1"),
      attendance("2", { audience: "internal" }),
      attendance("3", { inherited: true }),
      attendance("4", { status: "planned", ownWords: 0 }),
      attendance("5", { ownWords: 20 }),
      attendance("6", { ownWords: 0 }),
    ],
  });

  it("internal voices and inherited interviews are shown, never counted", () => {
    expect(lead(study)).toMatchObject({ people: 2, internal: 1, inherited: 1 });
  });

  it("thin people are part of the people, never subtracted", () => {
    expect(lead(study)).toMatchObject({ people: 2, thin: 1 });
    const helped = { ...study, attendances: study.attendances.concat(attendance("5", { interviewId: "long" })) };
    expect(lead(helped).thin).toBe(0);
    const marked = { ...study, attendances: [attendance("5", { ownWords: 20, highlights: 1 })] };
    expect(lead(marked)).toMatchObject({ people: 1, thin: 0 });
  });

  it("planned interviews stand apart, also with nobody found yet", () => {
    const planned = [
      plan("p1"),
      plan("p2", { audience: "prospect" }),
      plan("p3", { personaId: "founder" }),
      plan("p4", { audience: null }),
    ];
    expect(lead(study, { planned })).toMatchObject({ people: 2, planned: 3, plannedByAudience: { prospect: 1, customer: 0, churned: 1 } });
    expect(measure(study, { planned }).totals.planned).toBe(4);
  });

  it("roles are counted without a target", () => {
    const roles = evidence({ people: [person("1", { role: "admin" }), person("2", { role: null }), person("3", { role: "admin" })] });
    expect(lead(roles).byRole).toEqual([
      { role: "admin", people: 2, planned: 0 },
      { role: null, people: 1, planned: 0 },
    ]);
  });
});

describe("rule 9: an unknown audience", () => {
  it("counts in no coverage figure and is listed, as is a missing persona", () => {
    const study = evidence({ people: [person("1", { audience: null }), person("2", { personaId: null }), person("3")] });
    const coverage = measure(study, { noDate: 2 });
    expect(coverage.items[0]).toMatchObject({ people: 1 });
    expect(coverage.totals.people).toBe(2);
    expect(coverage.unassigned).toEqual({ noPersona: 1, noAudience: 1 });
    expect(coverage.needs).toEqual({
      noAudience: [{ participantId: "1", code: "P-001" }],
      noPersona: [{ participantId: "2", code: "P-002" }],
      noDate: 2,
    });
  });
});

describe("whom to talk to next", () => {
  it("is the audience nobody was heard from, then the thin one, with a reason in a sentence", () => {
    const { next } = lead(group({ prospect: 2, customer: 8 }));
    expect(next).toEqual([
      { kind: "hole", audience: "churned", count: 3, reason: "No churned person heard yet; at least 3 are asked for." },
      { kind: "thin", audience: "prospect", count: 1, reason: "2 prospects heard; at least 3 are asked for." },
    ]);
  });

  it("names a role that others hold and nobody of that audience does", () => {
    const people = [
      ...["1", "2", "3"].map((id) => person(id, { audience: "customer", role: "admin" })),
      ...["4", "5", "6"].map((id) => person(id, { audience: "prospect" })),
      person("7", { audience: "churned" }),
    ];
    expect(lead(evidence({ people })).next).toEqual([
      {
        kind: "thin",
        audience: "churned",
        role: "admin",
        count: 2,
        reason: "1 churned person heard; at least 3 are asked for. Nobody among them in the role admin.",
      },
    ]);
  });

  it("leaves out a gap that is planned away, and says what is planned of the others", () => {
    const planned = ["a", "b", "c"].map((id) => plan(id));
    const enough = group({ prospect: 5, customer: 10 });
    expect(lead(enough, { planned }).next).toEqual([]);
    expect(lead(enough, { planned: planned.slice(0, 1) }).next[0]?.reason).toBe(
      "No churned person heard yet, 1 planned; at least 3 are asked for.",
    );
  });

  it("is the audience heard least where only the target is not reached", () => {
    expect(lead(group({ prospect: 3, customer: 4, churned: 5 })).next).toEqual([
      { kind: "target", audience: "prospect", count: 3, reason: "3 more to reach 15; 3 of the 12 heard are prospects." },
    ]);
  });

  it("over all personas puts holes first", () => {
    const people = [
      ...["1", "2", "3"].map((id) => person(id)),
      ...["4", "5"].map((id) => person(id, { audience: "prospect" })),
      ...["6", "7", "8"].map((id) => person(id, { audience: "churned" })),
      ...["9", "10", "11"].map((id) => person(id, { personaId: "founder" })),
      ...["12", "13", "14"].map((id) => person(id, { personaId: "founder", audience: "prospect" })),
    ];
    expect(measure(evidence({ people })).next.map(({ kind, personaName, audience }) => [kind, personaName, audience])).toEqual([
      ["hole", "Founder", "churned"],
      ["thin", "Floor lead", "prospect"],
      ["role", "Anybody", "customer"],
    ]);
  });
});
