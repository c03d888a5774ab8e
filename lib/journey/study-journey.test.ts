import { describe, expect, it } from "vitest";
import { baseStep, findStep, generalStep, presetJourney, stageOfStep, stagesWithSteps, stepsOfStage, studyJourney } from "./study-journey";
import { JOURNEY_PRESETS, STAGES, STEPS } from "./vocabulary";

const own = { slug: "approval.security-review", name: "Security review", definition: "Their IT asks." } as const;
const folded = studyJourney({
  journeyPreset: "lifecycle",
  journey: {
    stages: {
      lifecycle: {
        order: ["onboarding", "brand-awareness", "purchase", "adoption", "retention", "expansion", "loyalty"],
        names: { retention: "Staying" },
        folded: { expansion: "loyalty", loyalty: "retention" },
      },
    },
    steps: [own],
  },
});

describe("a study's journey", () => {
  it("is its preset's where the study changed nothing", () => {
    for (const preset of JOURNEY_PRESETS) {
      const journey = presetJourney(preset);
      expect(journey.stages).toEqual(STAGES[preset]);
      for (const step of STEPS) expect(stageOfStep(step.slug, journey)).toBe(step.stages[preset]);
    }
  });

  it("has its stages in the study's order, under its names, without those taken out", () => {
    expect(folded.stages.map(({ slug, name }) => [slug, name])).toEqual([
      ["onboarding", "Onboarding"],
      ["brand-awareness", "Brand awareness"],
      ["purchase", "Purchase"],
      ["adoption", "Adoption"],
      ["retention", "Staying"],
    ]);
  });

  it("shortens a long name for tabs and column heads, between words where there are any", () => {
    const shortOf = (name: string) => {
      const stages = { aarrr: { order: [], names: { revenue: name }, folded: {} } };
      return studyJourney({ journeyPreset: "aarrr", journey: { stages, steps: [] } }).stages.at(-1)?.short;
    };
    expect(shortOf("Money")).toBe("Money");
    expect(shortOf("The evening on which their security team calls")).toBe("The evening on which their…");
    expect(shortOf("x".repeat(200))).toBe(`${"x".repeat(28)}…`);
    expect(shortOf("🛒".repeat(40))).toBe(`${"🛒".repeat(28)}…`);
  });

  it("reads a stage that was taken out as another, also over a second one", () => {
    expect(stageOfStep("recommend", folded)).toBe("retention");
    expect(stageOfStep("expand", folded)).toBe("retention");
    expect(stepsOfStage("retention", folded).map(({ slug }) => slug)).toContain("any-expansion");
    expect(() => generalStep("loyalty", folded)).toThrow('no stage "loyalty"');
  });

  it("has every step under exactly one stage", () => {
    const steps = stagesWithSteps(folded).flatMap((stage) => stage.steps.map(({ slug }) => slug));
    expect(steps.toSorted()).toEqual(folded.steps.map(({ slug }) => slug).toSorted());
  });

  it("has an own step after its base, with its base's stage in every preset", () => {
    const at = folded.steps.findIndex(({ slug }) => slug === own.slug);
    expect(folded.steps[at - 1]?.slug).toBe("approval");
    for (const preset of JOURNEY_PRESETS) {
      const journey = studyJourney({ journeyPreset: preset, journey: { stages: {}, steps: [own] } });
      expect(stageOfStep(own.slug, journey)).toBe(stageOfStep("approval", journey));
    }
  });

  it("reads an own step that is gone as its base", () => {
    expect(findStep("approval.legal", folded)?.slug).toBe("approval");
    expect(baseStep("approval.legal")).toBe("approval");
    expect([findStep("nothing.at-all", folded), findStep(null, folded), baseStep("nothing")]).toEqual([null, null, undefined]);
  });

  it("stands on its preset where what is stored takes every stage out, or folds in a ring", () => {
    const all = STAGES.aarrr.map(({ slug }) => slug);
    const none = { order: all, names: {}, folded: Object.fromEntries(all.map((slug) => [slug, "revenue"])) };
    expect(studyJourney({ journeyPreset: "aarrr", journey: { stages: { aarrr: none }, steps: [] } }).stages).toHaveLength(5);
    const ring = { order: [], names: {}, folded: { referral: "revenue", revenue: "referral" } };
    const journey = studyJourney({ journeyPreset: "aarrr", journey: { stages: { aarrr: ring }, steps: [] } });
    expect(stageOfStep("buy", journey)).toBe("acquisition");
  });
});
