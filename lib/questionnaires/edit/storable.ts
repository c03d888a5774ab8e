import type { Definition, Question } from "@/lib/questionnaires/definition";

/**
 * A definition as it can be stored while it is being written: words that are not there yet have a stand-in ("Untitled question", the option's stored
 * value), so that a pause in typing loses nothing.
 */
export function storableDefinition({ sections }: Definition): Definition {
  return {
    sections: sections.map((section) => ({
      ...section,
      title: section.title.trim(),
      about: section.about.trim(),
      questions: section.questions.map(storableQuestion),
    })),
  };
}

function storableQuestion(question: Question): Question {
  return {
    ...question,
    text: question.text.trim() || "Untitled question",
    help: question.help.trim(),
    options: question.options.map((option) => ({ ...option, label: option.label.trim() || option.value })),
    rows: question.rows.map((row) => ({ ...row, label: row.label.trim() || row.value })),
    writeIn: question.writeIn === null ? null : question.writeIn.trim() || "Something else",
  };
}
