import { FormPaper } from "@/app/_form/form-paper";
import { SectionFields } from "@/app/_form/section-fields";
import { sectionName } from "@/lib/questionnaires/check-definition";
import type { Section } from "@/lib/questionnaires/definition";
import { formTexts } from "@/lib/questionnaires/form-texts/texts";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import styles from "./share.module.css";

/** The questionnaire as it is printed; on screen it is not there. */
export function PaperForm({ questionnaire: { title, language, definition, intro, thanks } }: { questionnaire: Questionnaire }) {
  const texts = formTexts(language);
  return (
    <div className={styles.paper} lang={language} aria-hidden="true" inert>
      <FormPaper>
        <h1>{title}</h1>
        <p>{[intro.asker, intro.purpose].filter(Boolean).join(". ")}</p>
        <p>{intro.kept || texts.keptUsual}</p>
        {intro.contact && (
          <p>
            {texts.whomToWrite} {intro.contact}
          </p>
        )}
        {definition.sections.map((section) => (
          <section key={section.id}>
            <SectionFields section={section} texts={texts} />
            <GoOn section={section} sections={definition.sections} />
          </section>
        ))}
        <p className={styles.thanks}>{thanks || texts.thanks}</p>
      </FormPaper>
    </div>
  );
}

/** On paper nobody is led past a section: it says where to go on. */
function GoOn({ section, sections }: { section: Section; sections: readonly Section[] }) {
  if (section.branches.length === 0) return null;
  return (
    <ul className={styles.goOn}>
      {section.branches.map(({ questionId, is, goTo }) => {
        const to = sections.findIndex(({ id }) => id === goTo);
        const target = sections[to];
        return (
          <li key={`${questionId}${is.join()}${goTo}`}>
            {labelsOf(sections, questionId, is).join(", ")} → {target ? sectionName(target, to) : "■"}
          </li>
        );
      })}
    </ul>
  );
}

function labelsOf(sections: readonly Section[], questionId: string, values: readonly string[]): string[] {
  const question = sections.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
  return values.map((value) => question?.options.find((option) => option.value === value)?.label ?? value);
}
