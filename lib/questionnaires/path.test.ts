import fc from "fast-check";
import { expect, test } from "vitest";
import { questionsOf } from "./check-definition";
import type { Branch, Definition, Section } from "./definition";
import type { Inputs } from "./inputs";
import { allInputs, inputNames } from "./inputs";
import { pathOf } from "./path";
import { readReply, unknownInputs } from "./read-reply";
import { anyAnswerTo, anyDefinition, OPTIONS, plainQuestion, plainSection } from "./walks/testing";

const uses = plainQuestion({ id: "uses0000", type: "single", options: OPTIONS });
const rates = plainQuestion({ id: "rates000", type: "recommendation" });
const skipping: Definition = {
  sections: [
    plainSection("first000", [uses], [{ questionId: "uses0000", is: ["b"], goTo: "third000" }]),
    plainSection("second00", [rates], [{ questionId: "rates000", is: ["10"], goTo: "end" }]),
    plainSection("third000", [plainQuestion({ id: "why00000", type: "long-text" })]),
  ],
};

test("a branch leads past the sections between, the next section follows where none is taken, and 'end' leads to the thanks", () => {
  const ids = (cells: Record<string, string>) => pathOf(skipping, cells).map(({ id }) => id);
  expect(ids({})).toEqual(["first000", "second00", "third000"]);
  expect(ids({ uses0000: "b" })).toEqual(["first000", "third000"]);
  expect(ids({ rates000: "10" })).toEqual(["first000", "second00"]);
});

test("what was said in a section that a later answer leads past leads nowhere, and is not kept", () => {
  const reply = readReply(skipping, { uses0000: "b", rates000: "10", why00000: "because" });
  expect(reply.path.map(({ id }) => id)).toEqual(["first000", "third000"]);
  expect(reply.cells).toEqual({ uses0000: "b", why00000: true });
  expect(reply.texts).toEqual([{ slot: "why00000", text: "because" }]);
});

test("what a path asks is what is kept of a reply, whatever the questionnaire and the walk through it", () => {
  const walks = anyDefinition.chain((definition) =>
    fc.tuple(
      fc.constant(definition),
      fc.tuple(...questionsOf(definition).map(anyAnswerTo)).map((answers) => Object.assign({}, ...answers) as Inputs),
    ),
  );
  fc.assert(
    fc.property(walks, ([definition, inputs]) => {
      const { seen, given } = walk(definition, inputs);
      const reply = readReply(definition, inputs);
      expect(reply.path).toEqual(seen);
      expect([...reply.problems]).toEqual([]);
      expect(unknownInputs(definition, inputs)).toEqual([]);
      const asked = new Set(seen.flatMap(({ questions }) => questions.map(({ id }) => id)));
      for (const slot of Object.keys(reply.cells)) expect(asked).toContain(slot.slice(0, 8));
      const answered = (names: string[]) => new Set(names.map((name) => name.slice(0, 8)));
      const said = Object.keys(given).filter((name) => allInputs(given, name).some((value) => value !== "" && value !== "no"));
      expect(answered(Object.keys(reply.cells))).toEqual(answered(said));
    }),
    { numRuns: 400 },
  );
});

/** Goes through it as a person does: a section at a time, each answer given only when it is asked for. */
function walk({ sections }: Definition, inputs: Inputs): { seen: Section[]; given: Inputs } {
  const seen: Section[] = [];
  const given: Record<string, string | readonly string[]> = {};
  let section = sections[0];
  while (section) {
    seen.push(section);
    for (const name of section.questions.flatMap(inputNames)) {
      const value = inputs[name];
      if (value !== undefined) given[name] = value;
    }
    const goTo = section.branches.find((branch) => leads(branch, given))?.goTo;
    if (goTo === "end") break;
    const here = sections.indexOf(section);
    section = goTo === undefined ? sections[here + 1] : sections.find(({ id }) => id === goTo);
  }
  return { seen, given };
}

function leads({ questionId, is }: Branch, given: Inputs): boolean {
  return allInputs(given, questionId).some((value) => is.includes(value));
}
