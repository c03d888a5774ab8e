import { expect, test } from "vitest";
import { presetJourney } from "@/lib/journey/study-journey";
import { type Coding, changedCoding, NO_CODING } from "./coding";

const trigger: Coding = { step: "set-up", point: "trigger", direction: "renewal", severity: null };

test("choosing only a stage stores that stage's general step", () => {
  expect(changedCoding(NO_CODING, { stage: "onboarding" }, presetJourney("lifecycle")).step).toBe("any-onboarding");
  expect(changedCoding(NO_CODING, { stage: "activation" }, presetJourney("aarrr")).step).toBe("any-onboarding");
  expect(changedCoding(NO_CODING, { stage: "choose" }, presetJourney("customer")).step).toBe("any-purchase");
});

test("a step may come with its own stage, and not with another", () => {
  expect(changedCoding(NO_CODING, { stage: "onboarding", step: "first-value" }, presetJourney("lifecycle")).step).toBe("first-value");
  expect(() => changedCoding(NO_CODING, { stage: "purchase", step: "first-value" }, presetJourney("lifecycle"))).toThrow(
    'lies in the stage "onboarding"',
  );
  expect(() => changedCoding(NO_CODING, { stage: "activation" }, presetJourney("lifecycle"))).toThrow("no stage");
});

test("what a change does not name stays, null clears it", () => {
  expect(changedCoding(trigger, {}, presetJourney("lifecycle"))).toEqual(trigger);
  expect(changedCoding(trigger, { step: null, direction: null }, presetJourney("lifecycle"))).toEqual({
    ...trigger,
    step: null,
    direction: null,
  });
  expect(changedCoding(trigger, { stage: null }, presetJourney("lifecycle")).step).toBeNull();
});

test("direction belongs to a trigger and severity to a failure", () => {
  expect(() => changedCoding(NO_CODING, { direction: "purchase" }, presetJourney("lifecycle"))).toThrow(
    "Mark these words as a trigger first",
  );
  expect(() => changedCoding(trigger, { severity: 2 }, presetJourney("lifecycle"))).toThrow("Mark these words as a failure first");
  expect(changedCoding(NO_CODING, { point: "failure", severity: 3 }, presetJourney("lifecycle")).severity).toBe(3);
});

test("a trigger that becomes a failure loses its direction", () => {
  expect(changedCoding(trigger, { point: "failure", severity: 1 }, presetJourney("lifecycle"))).toEqual({
    step: "set-up",
    point: "failure",
    direction: null,
    severity: 1,
  });
  expect(changedCoding(trigger, { point: null }, presetJourney("lifecycle"))).toEqual({
    step: "set-up",
    point: null,
    direction: null,
    severity: null,
  });
});
