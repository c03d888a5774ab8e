import type { Definition, Intro, Question } from "@/lib/questionnaires/definition";
import { PRODUCT, type Template } from "./template";

export type Filled = { title: string; definition: Definition; intro: Intro; thanks: string };

const UNNAMED = "our product";

/** A template's content with the product's name in every place; without one it says "our product". */
export function fillTemplate(template: Template, product: string): Filled {
  const fill = (text: string) => fillText(text, product);
  const { title, purpose, kept, thanks, minutes, definition } = template;
  return {
    title: fill(title),
    thanks: fill(thanks),
    intro: { asker: "", purpose: fill(purpose), minutes, kept: fill(kept), contact: "" },
    definition: {
      sections: definition.sections.map((section) => ({
        ...section,
        title: fill(section.title),
        about: fill(section.about),
        questions: section.questions.map((question) => fillQuestion(question, fill)),
      })),
    },
  };
}

/** A text of a template with the product's name; at its beginning "our product" has a capital. */
export function fillText(text: string, product: string): string {
  const name = product.trim();
  if (name !== "") return text.replaceAll(PRODUCT, () => name);
  const filled = text.replaceAll(PRODUCT, UNNAMED);
  return text.startsWith(PRODUCT) ? `${filled.charAt(0).toUpperCase()}${filled.slice(1)}` : filled;
}

function fillQuestion(question: Question, fill: (text: string) => string): Question {
  return {
    ...question,
    text: fill(question.text),
    help: fill(question.help),
    options: question.options.map((option) => ({ ...option, value: fill(option.value), label: fill(option.label) })),
    rows: question.rows.map(({ value, label }) => ({ value: fill(value), label: fill(label) })),
    writeIn: question.writeIn === null ? null : fill(question.writeIn),
  };
}
