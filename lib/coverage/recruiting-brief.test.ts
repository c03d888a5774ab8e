import { describe, expect, it } from "vitest";
import { recruitingBrief } from "./recruiting-brief";
import type { NextTalk } from "./schema";

const wanted: NextTalk = {
  kind: "hole",
  personaId: "p",
  personaName: "Gatekeeper admin",
  audience: "churned",
  role: "technical",
  count: 3,
  reason: "No churned person heard yet; at least 3 are asked for.",
  hint: "A talk says why.",
  candidates: [
    {
      code: "P-031",
      personaId: "p",
      audience: "churned",
      role: null,
      heard: false,
      participantId: "31",
      responseId: null,
      questionnaireId: null,
    },
  ],
  candidateCount: 3,
};
const facts = {
  study: { name: "Trial to first count", question: "Why do trials stall?", decision: "Whether *guided import* ships" },
  summary: "lets the data in",
  guide: ["Tell me about the first day."],
  stageNames: new Map([["retention", "Retention"]]),
};

describe("a recruiting brief", () => {
  it("says whom, how many, why, who agreed, what to screen by and what to learn", () => {
    const brief = recruitingBrief(wanted, facts);
    expect(brief.split("\n\n")).toEqual([
      "# Wanted: Gatekeeper admin who left, in the role technical buyer",
      "**How many:** 3 people, for the study “Trial to first count”.",
      "**Why:** No churned person heard yet; at least 3 are asked for. A talk says why.",
      "**Said yes to being asked:** P-031 and 2 more.",
      "## Questions to screen by",
      [
        "1. What is your work, in your own words? (Gatekeeper admin: lets the data in)",
        "2. Did you use our product and stop? When? (yes, within the last year)",
        "3. When such a product is chosen and used, what is your part? (they check whether it may be brought in: security, data, how it fits with what is there)",
        "4. Have you talked with us for this study before? (no)",
      ].join("\n"),
      "## What we want to learn",
      "Why do trials stall?",
      "It decides: Whether \\*guided import\\* ships",
      "Asked in the talk:",
      "1. Tell me about the first day.",
      "Ask before the talk whether they may be quoted without their name, and whether they may be written to again.",
      "",
    ]);
  });

  it("asks for the stages that nobody spoke about, whatever the audience", () => {
    const brief = recruitingBrief(
      { ...wanted, kind: "stage", role: undefined, stages: ["retention"], candidates: [], candidateCount: 0 },
      facts,
    );
    expect(brief).toContain("# Wanted: Gatekeeper admin on what nobody spoke about");
    expect(brief).toContain("Which of these have you been through yourself: retention? (at least one)");
    expect(brief).not.toContain("Did you use our product");
    expect(brief).not.toContain("Said yes");
  });

  it("says what is missing where the study has no question", () => {
    const brief = recruitingBrief(wanted, { ...facts, study: { name: "New", question: "", decision: "" }, guide: [], summary: "" });
    expect(brief).toContain("The study has no question yet");
  });
});
