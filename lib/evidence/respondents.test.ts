import { describe, expect, it } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { summarizeThemes } from "@/lib/themes/summarize";
import { countAsked, respondentsUnder } from "./respondents";
import { hear } from "./spoken";
import { answered, attendance, crowdsOf, evidence, highlight, person, reply } from "./testing";

const journey = presetJourney("lifecycle");
const count = (study: ReturnType<typeof evidence>, filter = {}) => countAsked(respondentsUnder(study, filter).asked);

describe("who counts as a respondent (rules 1 and 13)", () => {
  it("is the reply itself, or the participant it is linked to, once however many replies", () => {
    const replies = [reply("1"), reply("2"), reply("3", { participantId: "7" }), reply("4", { participantId: "7" })];
    const study = evidence({ people: [person("7")], attendances: [], replies });
    expect(count(study)).toBe(3);
    expect(respondentsUnder(study, {}).respondents.map(({ key, code }) => [key, code])).toEqual([
      ["1", "R-001"],
      ["2", "R-002"],
      ["7", "R-003"],
      ["7", "R-004"],
    ]);
  });

  it("of a linked reply has the persona and role of its participant, and the audience of its day (rule 8)", () => {
    const churned = person("7", { personaId: "founder", role: "admin", audience: "churned" });
    const linked = { participantId: "7", personaId: "lead", role: "user" } as const;
    const study = evidence({ people: [churned], replies: [reply("1", { ...linked, audience: "customer" })] });
    expect(count(study, { persona: ["lead"] })).toBe(0);
    expect(count(study, { persona: ["founder"], role: ["admin"], audience: ["customer"] })).toBe(1);
    const silent = { ...study, replies: [reply("1", { ...linked, audience: null })] };
    expect(count(silent, { audience: ["churned"] })).toBe(1);
  });

  it("needs no audience: without one it counts where none is asked for", () => {
    const study = evidence({ people: [], replies: [reply("1", { audience: null }), reply("2", { audience: "internal" })] });
    expect(count(study)).toBe(1);
    expect(count(study, { audience: ["customer"] })).toBe(0);
    expect(count(study, { audience: ["internal"] })).toBe(1);
  });

  it("falls away with its words where only interviews are asked for, and the other way round", () => {
    const study = evidence({ people: [person("1")], replies: [reply("8")], highlights: [highlight("a", "1"), answered("b", "8")] });
    const of = (source: "interview" | "questionnaire") => hear(study, { filter: { source: [source] }, journey });
    expect(of("interview")).toMatchObject({ asked: [], spoken: [{ highlight: { id: "a" } }] });
    expect(of("questionnaire")).toMatchObject({ voices: [], spoken: [{ highlight: { id: "b" } }] });
  });
});

describe("somebody who was interviewed and answered", () => {
  const study = evidence({
    people: [person("1"), person("2")],
    attendances: [attendance("1"), attendance("2")],
    replies: [reply("8", { participantId: "1" }), reply("9")],
    highlights: [
      highlight("said", "1", { point: "failure", codeIds: ["units"] }),
      answered("wrote", "8", { point: "failure", codeIds: ["units"] }),
    ],
  });

  it("counts in both columns, each of its own base", () => {
    const [lead] = summarizeThemes(study, { filter: {}, journey }).items;
    const [theme] = lead?.stages.find(({ stage }) => stage === "onboarding")?.failures ?? [];
    expect(theme).toMatchObject({ people: 1, of: 2, respondents: 1, respondentsOf: 2, highlights: 2 });
    expect(theme?.byAudience[1]).toEqual({ audience: "customer", people: 1, of: 2, respondents: 1, respondentsOf: 2 });
  });

  it("is quoted under the code of the interviewee or of the reply, with the question beside an answer", () => {
    const [lead] = summarizeThemes(study, { filter: {}, journey }).items;
    const quotes = lead?.stages.find(({ stage }) => stage === "onboarding")?.failures[0]?.quotes;
    expect(quotes?.map(({ participantCode, interviewId, answer }) => [participantCode, interviewId, answer?.question ?? null])).toEqual([
      ["P-001", "interview-1", null],
      ["R-008", null, "What nearly stopped you?"],
    ]);
  });
});

describe("replies without a persona (rule 13)", () => {
  it("stand in the row of those without one", () => {
    const replies = [reply("8", { personaId: null }), reply("9", { personaId: null, audience: null })];
    const study = evidence({ people: [], replies, highlights: [answered("a", "9", { point: "trigger" })] });
    const rows = summarizeThemes(study, { filter: {}, journey }).items;
    expect(rows.map(({ name, respondentsOf }) => [name, respondentsOf])).toEqual([
      ["Floor lead", 0],
      ["Founder", 0],
      ["No persona", 2],
    ]);
    expect(rows[2]).toMatchObject({ of: 0, respondentsWithoutAudience: 1 });
    expect(rows[2]?.stages[2]).toMatchObject({ triggerPeople: 0, triggerRespondents: 1 });
  });

  it("of a hundred thousand are counted by kind", () => {
    const crowds = [{ personaId: "lead", role: null, audience: null, replies: 100_000 }];
    const study = evidence({ people: [], replies: [reply("1")], crowds: [...crowds, ...crowdsOf([reply("1")])] });
    expect(count(study)).toBe(100_001);
  });
});
