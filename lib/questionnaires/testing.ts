import fc from "fast-check";
import { CODE_KINDS } from "@/lib/codebook/vocabulary";
import { STEP_SLUGS } from "@/lib/journey/vocabulary";
import { definitionAsAsked } from "./as-asked";
import { branchValues } from "./check-definition";
import type { Definition, Question, Section } from "./definition";
import { ask } from "./templates/template";
import { METRICS, PURPOSES, QUESTION_TYPES, RESPONDENT_FIELDS } from "./vocabulary";

const words = fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).map((text) => text.trim() || "?");
const prose = fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.trim());
const labels = (most: number) => fc.uniqueArray(words, { minLength: 1, maxLength: most });
const maybe = <T extends string>(of: readonly T[]) => fc.option(fc.constantFrom(...of), { nil: null });

const anyQuestion = (id: string): fc.Arbitrary<Question> =>
  fc
    .record({
      type: fc.constantFrom(...QUESTION_TYPES),
      text: words,
      help: prose,
      required: fc.boolean(),
      options: labels(5).map((all) =>
        all.map((label, at) => ({ value: label, label: `${label}${at}`, number: at, gives: at === 0 ? "user" : null })),
      ),
      rows: labels(3).map((all) => all.map((label) => ({ value: label, label }))),
      writeIn: fc.option(words, { nil: null }),
      scale: fc.record({
        min: fc.integer({ min: -5, max: 1 }),
        max: fc.integer({ min: 2, max: 20 }),
        minLabel: prose,
        maxLabel: prose,
        lowIsGood: fc.boolean(),
      }),
      metric: maybe(METRICS),
      purpose: maybe(PURPOSES),
      step: maybe(STEP_SLUGS),
      family: maybe(CODE_KINDS),
      gives: maybe(RESPONDENT_FIELDS),
    })
    .map((told) => ask({ id, ...told }));

const anySection = (at: number): fc.Arbitrary<Section> =>
  fc
    .record({
      title: prose,
      about: prose,
      questions: fc.tuple(...[0, 1, 2].map((index) => anyQuestion(`q${at}${index}00000`))),
      kept: fc.integer({ min: 0, max: 3 }),
      branching: fc.boolean(),
    })
    .map(({ title, about, questions, kept, branching }) => {
      const asked = questions.slice(0, kept);
      const from = asked.find(({ type }) => type === "single" || type === "recommendation");
      const is = from
        ? branchValues(
            definitionAsAsked({ sections: [{ id: "x", title, about, questions: [from], branches: [] }] }).sections[0]?.questions[0] ?? from,
          ).slice(0, 2)
        : [];
      return {
        id: `sect000${at}`,
        title,
        about,
        questions: asked,
        branches: branching && from ? [{ questionId: from.id, is, goTo: "end" as const }] : [],
      };
    });

/** Any sound definition, as it is asked here: up to three sections of up to three questions of every type, some with a branch. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .tuple(anySection(0), anySection(1), anySection(2))
  .chain((sections) => fc.integer({ min: 1, max: 3 }).map((kept) => definitionAsAsked({ sections: sections.slice(0, kept) })));
