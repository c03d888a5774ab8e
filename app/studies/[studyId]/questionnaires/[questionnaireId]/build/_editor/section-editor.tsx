import { Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { plural } from "@/app/_ui/plural";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import type { Section } from "@/lib/questionnaires/definition";
import { changeSection } from "@/lib/questionnaires/edit/change";
import { BranchesEditor } from "./branches-editor";
import styles from "./editor.module.css";

type Props = { builder: Builder; section: Section; sectionAt: number };

/** A section: a page of the questionnaire, with words of its own and where it leads. */
export function SectionEditor({ builder, section, sectionAt }: Props) {
  const { id, title, about, questions } = section;
  const { fresh, setFresh, draft } = builder;
  const field = useRef<HTMLInputElement>(null);
  const set = (patch: Partial<Omit<Section, "id" | "questions">>, name: string | null = null) =>
    builder.edit((definition) => changeSection(definition, id, patch), name === null ? null : `${id} ${name}`);
  useEffect(() => {
    if (fresh !== id) return;
    field.current?.focus();
    setFresh(null);
  }, [fresh, id, setFresh]);
  return (
    <article className={styles.editor} aria-label={`Section ${sectionAt + 1}`}>
      <header className={styles.top}>
        <h2 className="caption">
          Section {sectionAt + 1}, {plural(questions.length, "question")} on one page
        </h2>
        <div className={styles.acts}>
          <button type="button" className={styles.act} onClick={() => builder.step(id, -1)} disabled={sectionAt === 0}>
            Move up
          </button>
          <button
            type="button"
            className={styles.act}
            onClick={() => builder.step(id, 1)}
            disabled={sectionAt === draft.definition.sections.length - 1}
          >
            Move down
          </button>
          {draft.definition.sections.length > 1 ? (
            <button type="button" className={styles.act} onClick={() => builder.removeSection(id)}>
              Take out, keep its questions
            </button>
          ) : null}
        </div>
      </header>
      <TextInput
        ref={field}
        label="Title"
        description="Shown above its questions; none is needed."
        value={title}
        maxLength={300}
        onChange={(event) => set({ title: event.currentTarget.value }, "title")}
      />
      <Textarea
        label="Words before its questions"
        autosize
        minRows={2}
        value={about}
        maxLength={2000}
        onChange={(event) => set({ about: event.currentTarget.value }, "about")}
      />
      <BranchesEditor definition={draft.definition} section={section} sectionAt={sectionAt} onChange={(branches) => set({ branches })} />
    </article>
  );
}
