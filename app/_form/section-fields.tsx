import type { Section } from "@/lib/questionnaires/definition";
import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import type { Inputs } from "@/lib/questionnaires/inputs";
import { QuestionField } from "./question-field";

type Props = { section: Section; given?: Inputs /** sentences, by question */; errors?: Record<string, string>; texts: FormTexts };

/** A section's title, words and questions. */
export function SectionFields({ section, given, errors = {}, texts }: Props) {
  return (
    <>
      {section.title && <h2 className="vf-title">{section.title}</h2>}
      {section.about && <p className="vf-about">{section.about}</p>}
      {section.questions.map((question) => (
        <QuestionField key={question.id} question={question} given={given} error={errors[question.id]} texts={texts} />
      ))}
    </>
  );
}
