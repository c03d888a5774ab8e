import { describe, expect, it } from "vitest";
import { answered, evidence, highlight, person, reply } from "@/lib/evidence/testing";
import { presetJourney } from "@/lib/journey/study-journey";
import { effectOf } from "./effect";

const journey = presetJourney("lifecycle");
const said = { point: "failure", codeIds: ["units"] } as const;
const study = evidence({
  people: [person("1"), person("2")],
  replies: [reply("7"), reply("8"), reply("9", { personaId: null })],
  highlights: [highlight("a", "1", { ...said, codeIds: ["units"] }), answered("b", "7", { ...said, codeIds: ["units"] })],
});

describe("what accepting a suggestion changes", () => {
  it("is told in people where it is said in an interview", () => {
    const imagined = highlight("new", "2", { ...said, codeIds: ["units"] });
    expect(effectOf(study, { imagined, journey })).toMatchObject([{ who: "people", before: 1, after: 2, of: 2, persona: "Floor lead" }]);
  });

  it("is told in respondents where it is written in an answer, also of a reply without a persona", () => {
    const imagined = answered("new", "8", { ...said, codeIds: ["units"] });
    expect(effectOf(study, { imagined, journey })).toMatchObject([{ who: "respondents", before: 1, after: 2, of: 2 }]);
    const alone = answered("new", "9", { ...said, codeIds: ["units"] });
    expect(effectOf(study, { imagined: alone, journey })).toMatchObject([
      { who: "respondents", before: 0, after: 1, of: 1, persona: "No persona" },
    ]);
  });

  it("is nothing where its reply counts nowhere", () => {
    expect(effectOf(study, { imagined: answered("new", "gone", { codeIds: ["units"] }), journey })).toEqual([]);
  });
});
