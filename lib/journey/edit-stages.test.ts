import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JourneyChanges } from "./changes";
import { changedStages } from "./edit-stages";
import type { StagesPatch } from "./schema";
import { studyJourney } from "./study-journey";
import { JOURNEY_PRESETS, STAGES, STEPS } from "./vocabulary";

const aarrr = (journey: JourneyChanges | null = null) => ({ journeyPreset: "aarrr" as const, journey });
const changedBy = (...patches: StagesPatch[]) =>
  patches.reduce<JourneyChanges | null>((journey, patch) => changedStages(aarrr(journey), patch), null);
const stagesAfter = (...patches: StagesPatch[]) => studyJourney(aarrr(changedBy(...patches))).stages.map(({ slug }) => slug);

describe("changing the stages of a study", () => {
  it("renames one, and gives it its own name back", () => {
    const journey = changedBy({ names: { revenue: "Money" } });
    expect(studyJourney(aarrr(journey)).stages[4]).toMatchObject({ slug: "revenue", name: "Money", short: "Money" });
    expect(changedBy({ names: { revenue: "Money" } }, { names: { revenue: null } })?.stages.aarrr?.names).toEqual({});
    expect(changedBy({ names: { revenue: "Revenue" } })?.stages.aarrr?.names).toEqual({});
  });

  it("puts them in another order; one that is out keeps its place for when it is taken back", () => {
    expect(stagesAfter({ order: ["revenue", "acquisition", "activation", "retention", "referral"] })[0]).toBe("revenue");
    const out: StagesPatch = { folded: { activation: "acquisition" } };
    const swap: StagesPatch = { order: ["retention", "acquisition", "referral", "revenue"] };
    expect(stagesAfter(out, swap)).toEqual(["retention", "acquisition", "referral", "revenue"]);
    expect(stagesAfter(out, swap, { folded: { activation: null } })).toEqual([
      "retention",
      "activation",
      "acquisition",
      "referral",
      "revenue",
    ]);
  });

  it("takes one out into another, and back", () => {
    expect(stagesAfter({ folded: { referral: "retention" } })).toEqual(["acquisition", "activation", "retention", "revenue"]);
    expect(stagesAfter({ folded: { referral: "retention" } }, { folded: { referral: null } })).toHaveLength(5);
  });

  it("brings back with a stage what was taken out into it", () => {
    const journey = changedBy({ folded: { referral: "retention" } }, { folded: { retention: "revenue" } }, { folded: { retention: null } });
    expect(studyJourney(aarrr(journey)).folded).toEqual({ referral: "retention" });
  });

  it("leaves the other presets and the steps as they are", () => {
    const steps: JourneyChanges["steps"] = [{ slug: "buy.price", name: "Price", definition: "" }];
    const before: JourneyChanges = { stages: { customer: { order: ["adopt"], names: {}, folded: {} } }, steps };
    const journey = changedStages(aarrr(before), { names: { revenue: "Money" } });
    expect(journey).toMatchObject({ stages: { customer: before.stages.customer }, steps });
  });

  it("refuses what cannot be read afterwards, and says why", () => {
    expect(() => changedBy({ folded: { onboarding: "revenue" } })).toThrow('no stage "onboarding"');
    expect(() => changedBy({ order: ["purchase"] })).toThrow("no stage");
    expect(() => changedBy({ folded: { revenue: "revenue" } })).toThrow("one that stays");
    expect(() => changedBy({ folded: { revenue: "referral", referral: "revenue" } })).toThrow("one that stays");
    expect(() => changedBy({ names: { revenue: "referral" } })).toThrow('another stage named "referral"');
    const three: StagesPatch = { folded: { revenue: "acquisition", referral: "acquisition", retention: "acquisition" } };
    expect(() => changedBy(three, { folded: { activation: "acquisition" } })).toThrow("at least two stages");
  });

  it("whatever is asked, leaves at least two stages and every step under one that stands", () => {
    const anySlug = fc.constantFrom(...Object.values(STAGES).flatMap((stages) => stages.map(({ slug }) => slug)));
    const anyPatch = fc.record(
      {
        order: fc.array(anySlug, { maxLength: 8 }),
        names: fc.dictionary(anySlug, fc.option(fc.string({ minLength: 1, maxLength: 200 }))),
        folded: fc.dictionary(anySlug, fc.option(anySlug)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...JOURNEY_PRESETS), fc.array(anyPatch, { maxLength: 12 }), (journeyPreset, patches) => {
        let journey: JourneyChanges | null = null;
        for (const patch of patches) {
          try {
            journey = changedStages({ journeyPreset, journey }, patch);
          } catch {
            // refused: nothing was changed
          }
        }
        const read = studyJourney({ journeyPreset, journey });
        const stand = new Set(read.stages.map(({ slug }) => slug));
        expect(stand.size).toBeGreaterThanOrEqual(2);
        for (const step of STEPS) {
          const stage = step.stages[journeyPreset];
          expect(stand).toContain(read.folded[stage] ?? stage);
        }
      }),
    );
  });
});
