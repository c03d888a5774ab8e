import { describe, expect, it } from "vitest";
import { hear } from "@/lib/evidence/spoken";
import { answered, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { summarizeEveryone, summarizeThemes } from "@/lib/themes/summarize";
import { ribbonOf } from "./ribbon";
import { leadQuote, newestThemes } from "./whats-new";

const journey = presetJourney("lifecycle");
const people = [person("1"), person("2", { consent: "refused" }), person("3", { personaId: "founder" })];

describe("the quote a study opens with", () => {
  const plain = highlight("plain", "1", { date: "2026-05-05" });
  const failure = highlight("failure", "3", { date: "2026-04-01", point: "failure" });
  const lead = (...highlights: ReturnType<typeof highlight>[]) => {
    const study = evidence({ people, highlights });
    return leadQuote(study, { ...hear(study, { filter: {}, journey }), journey });
  };

  it("is a starred one before one with a point before any other", () => {
    expect(lead(plain, failure, highlight("star", "1", { date: "2026-01-01", starred: true }))?.highlightId).toBe("star");
    expect(lead(plain, failure)).toMatchObject({
      highlightId: "failure",
      stage: "onboarding",
      stageName: "Onboarding",
      personaName: "Founder",
    });
    expect(lead(plain)?.highlightId).toBe("plain");
  });

  it("is never a note, a hidden one, or a refused person's", () => {
    expect(lead(highlight("a", "1", { verbatim: false }), highlight("b", "1", { hidden: true }), highlight("c", "2"))).toBeNull();
  });
});

describe("what is new", () => {
  it("is the themes whose evidence was marked last, without rows that nobody coded", () => {
    const study = evidence({
      people,
      highlights: [
        highlight("a", "1", { point: "failure", codeIds: ["units"], createdAt: "2026-03-01T00:00:00.000Z" }),
        highlight("b", "3", { point: "trigger", codeIds: ["template"], createdAt: "2026-03-09T00:00:00.000Z" }),
        highlight("c", "1", { point: "trigger", createdAt: "2026-03-20T00:00:00.000Z" }),
        highlight("d", "2", { point: "failure", codeIds: ["units"], createdAt: "2026-03-05T00:00:00.000Z" }),
      ],
    });
    const found = newestThemes(hear(study, { filter: {}, journey }).spoken, {
      summary: summarizeThemes(study, { filter: {}, journey }),
      journey,
      people: study.people,
      count: 3,
    });
    expect(found.map(({ personaName, theme, at }) => [personaName, theme.statement, theme.people, at.slice(8, 10)])).toEqual([
      ["Founder", "A colleague's template", 1, "09"],
      ["Floor lead", "Units differ", 2, "05"],
    ]);
  });
});

describe("what is new in an answer", () => {
  it("comes first where it was marked last, as anything said in an interview does", () => {
    const study = evidence({
      people,
      replies: [reply("1")],
      highlights: [
        highlight("a", "1", { point: "failure", codeIds: ["units"], createdAt: "2026-03-01T00:00:00.000Z" }),
        answered("b", "1", { point: "failure", codeIds: ["paper"], createdAt: "2026-03-09T00:00:00.000Z" }),
      ],
    });
    const found = newestThemes(hear(study, { filter: {}, journey }).spoken, {
      summary: summarizeThemes(study, { filter: {}, journey }),
      journey,
      people: study.people,
      count: 3,
    });
    expect(found.map(({ theme, at }) => [theme.statement, at.slice(8, 10)])).toEqual([
      ["Counted on paper first", "09"],
      ["Units differ", "01"],
    ]);
  });
});

describe("the stage ribbon", () => {
  it("counts people of everyone heard, and names what most of them name", () => {
    const study = evidence({
      people,
      highlights: [
        highlight("a", "1", { point: "failure", codeIds: ["units"] }),
        highlight("b", "3", { point: "failure", codeIds: ["units"] }),
        highlight("c", "3", { point: "trigger" }),
      ],
    });
    const everyone = summarizeEveryone(study, { filter: {}, journey });
    expect(everyone.of).toBe(3);
    expect(ribbonOf(everyone, journey)[2]).toEqual({
      stage: "onboarding",
      name: "Onboarding",
      short: "Onboarding",
      triggerPeople: 1,
      failurePeople: 2,
      triggerRespondents: 0,
      failureRespondents: 0,
      topTrigger: null,
      topFailure: "Units differ",
    });
    expect(ribbonOf(everyone, journey)).toHaveLength(7);
  });
});
