import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/evidence/schema";
import { attendance, evidence, highlight, person } from "@/lib/evidence/testing";
import { shareText } from "@/lib/themes/share";
import { wilson } from "@/lib/themes/wilson";
import { factsOf } from "./testing";
import { writeSummary } from "./write-summary";

const textOf = (study: Evidence, more?: Parameters<typeof factsOf>[1]) => writeSummary(factsOf(study, more)).map(({ text }) => text);

const lead = (id: string, codeId: string, point: "trigger" | "failure" | null = "failure") =>
  highlight(`${id}${codeId}${point}`, id, { point, codeIds: [codeId] });
const people = (count: number, facts = {}) => Array.from({ length: count }, (_, index) => person(String(index + 1), facts));

describe("the summary of a persona", () => {
  it("says against the target whom we heard, by audience, and what is missing", () => {
    const study = evidence({ people: [...people(2), person("3", { audience: "churned", role: "admin" })] });
    expect(textOf(study).slice(0, 2)).toEqual([
      "We have heard 3 people so far: 2 customers and 1 churned. It takes 12 more to reach the target of 15 to 20.",
      "By their part in the buying decision they are 2 users and 1 admin.",
    ]);
    expect(textOf(study)).toContain("No prospect has been heard yet; at least 3 are asked for.");
  });

  it("tells of a persona of whom nobody was heard only that", () => {
    expect(textOf(evidence({ people: [] }))).toEqual(["Nobody of this persona has been heard yet; the target is 15 to 20 people."]);
  });

  it("names what stops most first, with how many of how many, the interval, and what comes next", () => {
    const study = evidence({
      people: people(9),
      highlights: [...["1", "2", "3", "4"].map((id) => lead(id, "units")), ...["1", "2"].map((id) => lead(id, "paper"))],
    });
    const told = textOf(study).join("\n");
    expect(told).toMatch(/4 of 9/);
    expect(told).toContain(shareText(4, 9, wilson(4, 9)));
    expect(told).toMatch(/2 of 9/);
  });

  it("says few instead of a share under eight people, and never that one person is many", () => {
    const study = evidence({
      people: people(5),
      highlights: [lead("1", "units"), lead("1", "template", "trigger"), lead("2", "template", "trigger")],
    });
    const told = textOf(study).join("\n");
    expect(told).toContain("So far a single person names a failure point there (1 of 5)");
    expect(told).toContain("2 of 5");
    expect(told).toContain("few");
    expect(told).not.toContain("%");
  });

  it("does not take those who are coded for all who name a point", () => {
    const uncoded = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => highlight(`u${from + at}`, `${from + at}`, { point: "failure" }));
    const told = (...highlights: ReturnType<typeof highlight>[]) => textOf(evidence({ people: people(6), highlights })).join("\n");
    const one = told(lead("1", "units"), ...uncoded(2, 6));
    expect(one).toContain("6 of 6 people name a failure point in onboarding; coded so far: Units differ (1 of 6).");
    expect(one).not.toContain("single person");
    const two = told(lead("1", "units"), lead("2", "paper"), ...uncoded(3, 6));
    expect(two).toContain("6 of 6 people name a failure point in onboarding; coded so far: ");
    expect(two).not.toContain("single voices");
    const three = told(lead("1", "units"), lead("2", "paper"), lead("3", "template"), ...uncoded(4, 6));
    expect(three).not.toContain("no two people");
    expect(told(lead("1", "units"), ...uncoded(1, 1))).toContain("So far a single person names a failure point in onboarding (1 of 6)");
  });

  it("says when the same thing moves some and stops others, and when audiences are too few to call", () => {
    const study = evidence({
      people: [...people(3), person("4", { audience: "prospect" }), person("5", { audience: "prospect" })],
      highlights: [lead("1", "units"), lead("2", "units"), lead("3", "units", "trigger")],
    });
    const told = textOf(study).join("\n");
    expect(told).toContain("It moves 1 of 5 people on and stops 2 of 5.");
    expect(told).toContain("by 2 of 3 customers and by none of 2 prospects. Too few to call a difference.");
  });

  it("keeps internal voices apart, and says what the people themselves name", () => {
    const study = evidence({
      people: [...people(8), person("9", { audience: "internal" })],
      highlights: [lead("9", "units"), lead("1", "units")],
    });
    const told = textOf(study).join("\n");
    expect(told).toContain(
      "1 of 1 internal voice names this as what stops this persona in onboarding: Units differ. Of the people themselves 1 of 8",
    );
    expect(told).toContain("We have heard 8 people so far: all customers.");
  });

  it("tells since a day who is new and what came up, as a change only where the numbers bear it", () => {
    const dates = (id: string) => (Number(id) > 5 ? "2026-05-20" : "2026-03-02");
    const everyone = people(8);
    const study = evidence({
      people: everyone,
      attendances: everyone.map(({ participantId }) => attendance(participantId, { date: dates(participantId) })),
      highlights: ["6", "7"].map((id) => highlight(id, id, { point: "failure", codeIds: ["units"], date: dates(id) })),
    });
    const told = textOf(study, { since: { day: "2026-05-01", why: "chosen" } });
    expect(told).toContain("Since 1 May 2026, 3 people were heard for the first time.");
    expect(told).toContain(
      "New since then: Units differ, named by 2 of 3, and by none of the 5 heard before. Too few to call it a change.",
    );
  });

  it("says what we do not know: silent stages, empty fields, open questions, and what waits", () => {
    const study = evidence({ people: people(3), highlights: [lead("1", "units")] });
    const told = textOf(study, {
      fields: [
        { field: "success", filled: false, backed: false },
        { field: "beliefs", filled: true, backed: false },
      ],
      openQuestions: [{ id: "q1", question: "Who signs?" }],
      waiting: { suggestions: 4, interviews: 2 },
    });
    expect(told).toContain(
      "Nobody interviewed has said anything about brand awareness, purchase, adoption, retention, expansion or loyalty yet.",
    );
    expect(told).toContain("Not described yet: success.");
    expect(told).toContain("Written down without anybody’s words behind it: beliefs and values.");
    expect(told).toContain("Still open: Who signs?");
    expect(told).toContain("4 suggestions in 2 interviews of theirs wait for a decision, and count for nothing until then.");
  });

  it("warns where only admins were heard", () => {
    expect(textOf(evidence({ people: people(2, { role: "admin" }) })).join(" ")).toContain("Of the roles known only 2 admins were heard");
  });
});
