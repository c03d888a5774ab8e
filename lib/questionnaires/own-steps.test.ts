import { expect, test } from "vitest";
import { withKnownSteps } from "@/lib/journey/renamed-step";
import { presetJourney, studyJourney } from "@/lib/journey/study-journey";
import { questionsOf } from "./check-definition";
import { definition as definitionSchema } from "./definition";
import { unknownSteps } from "./own-steps";

const asked = definitionSchema.parse({
  sections: [
    {
      id: "sect0001",
      questions: [
        { id: "ques0001", type: "long-text", text: "What did their IT ask?", step: "approval.security-review" },
        {
          ...{ id: "ques0002", type: "single", text: "Where did you stop?", gives: "stage" },
          options: [
            { value: "a", label: "At the legal check", gives: "approval.legal" },
            { value: "b", label: "At buying", gives: "buy" },
          ],
        },
      ],
    },
  ],
});

test("own steps of another study are read as the steps that they are closer moments of", () => {
  const journey = presetJourney("lifecycle");
  expect(unknownSteps(questionsOf(asked), journey)).toEqual(["approval.security-review", "approval.legal"]);
  const read = withKnownSteps(asked, journey);
  expect(read.sections[0]?.questions[0]?.step).toBe("approval");
  expect(read.sections[0]?.questions[1]?.options.map(({ gives }) => gives)).toEqual(["approval", "buy"]);
  expect(unknownSteps(questionsOf(read), journey)).toEqual([]);
});

test("those that the study has stay", () => {
  const steps = (["approval.security-review", "approval.legal"] as const).map((slug) => ({ slug, name: slug, definition: "" }));
  const journey = studyJourney({ journeyPreset: "aarrr", journey: { stages: {}, steps } });
  expect(withKnownSteps(asked, journey)).toBe(asked);
});
