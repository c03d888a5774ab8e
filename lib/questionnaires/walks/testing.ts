import fc from "fast-check";
import type { Branch, Definition, Question, Section } from "@/lib/questionnaires/definition";
import { ask } from "@/lib/questionnaires/templates/template";

type Told = Pick<Question, "id" | "type"> & Partial<Question>;

/** A question with everything at its plainest. */
export function plainQuestion(told: Told): Question {
  return ask({ text: `Question ${told.id}`, ...told });
}

/** A section with everything at its plainest. */
export function plainSection(id: string, questions: Question[], branches: Branch[] = []): Section {
  return { id, title: "", about: "", questions, branches };
}

export const OPTIONS = ["a", "b", "c, d", "[e]"].map((value) => ({ value, label: value }));

const idOf = (section: number, at: number) => `q${section}x${at}`.padEnd(8, "0");
export const sectionId = (section: number) => `s${section}`.padEnd(8, "0");

const anyType = fc.constantFrom<Question["type"]>(
  "single",
  "multiple",
  "recommendation",
  "number",
  "short-text",
  "ranking",
  "matrix",
  "date",
  "email",
);

type Shape = { types: Question["type"][]; branches: { at: number; is: string[]; to: number }[] }[];

function build(shape: Shape): Definition {
  const sections = shape.map(({ types }, section) =>
    plainSection(
      sectionId(section),
      types.map((type, at) =>
        plainQuestion({
          id: idOf(section, at),
          type,
          options: ["single", "multiple", "ranking", "matrix"].includes(type) ? OPTIONS : [],
          rows: type === "matrix" ? OPTIONS.slice(0, 2) : [],
          writeIn: type === "single" || type === "multiple" ? "Other" : null,
        }),
      ),
    ),
  );
  for (const [section, { branches }] of shape.entries()) {
    const asked = sections
      .slice(0, section + 1)
      .flatMap(({ questions }) => questions)
      .filter(({ type }) => ["single", "multiple", "recommendation"].includes(type));
    for (const { at, is, to } of branches) {
      const question = asked[at % Math.max(1, asked.length)];
      if (!question) continue;
      const target = section + 1 + to;
      const goTo = target < sections.length ? sectionId(target) : "end";
      sections[section]?.branches.push({ questionId: question.id, is, goTo });
    }
  }
  return { sections };
}

const branchShape = fc.record({
  at: fc.nat(20),
  is: fc.uniqueArray(fc.constantFrom("a", "b", "c, d", "0", "7", "10"), { minLength: 1, maxLength: 3 }),
  to: fc.nat(6),
});

/** Definitions as the builder may make them: any types, and branches that lead forward from an answer known by then. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .array(fc.record({ types: fc.array(anyType, { maxLength: 5 }), branches: fc.array(branchShape, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(build);

const choice = fc.constantFrom("a", "b", "c, d", "[e]");

/** Inputs that fit a question, or none. */
export function anyAnswerTo({ id, type }: Question): fc.Arbitrary<Record<string, string | string[]>> {
  const under = (name: string, value: fc.Arbitrary<string | string[]>) => value.map((given) => ({ [name]: given }));
  const answers: Partial<Record<Question["type"], fc.Arbitrary<Record<string, string | string[]>>>> = {
    single: fc.oneof(under(id, choice), fc.constant({ [id]: "", [`${id}.other`]: "my own words" })),
    multiple: under(id, fc.uniqueArray(choice, { minLength: 1 })),
    recommendation: under(id, fc.nat(10).map(String)),
    number: under(id, fc.integer({ min: -1000, max: 1000 }).map(String)),
    "short-text": under(
      id,
      fc.string({ minLength: 1 }).map((text) => `said ${text}`),
    ),
    ranking: fc
      .shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 })
      .map((order) => Object.fromEntries(order.map((option, place) => [`${id}:${option}`, String(place + 1)]))),
    matrix: fc.record({ [`${id}.0`]: choice, [`${id}.1`]: choice }),
    date: under(id, fc.constantFrom("2026-02-28", "2024-02-29")),
    email: fc.constantFrom({ [`${id}:may`]: "yes", [id]: "ada@example.com" }, { [`${id}:may`]: "no" }),
  };
  return fc.oneof({ weight: 4, arbitrary: answers[type] ?? fc.constant({}) }, { weight: 1, arbitrary: fc.constant({}) });
}
