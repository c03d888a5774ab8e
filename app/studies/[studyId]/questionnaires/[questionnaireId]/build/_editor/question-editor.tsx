import { Switch, Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import { sectionName } from "@/lib/questionnaires/check-definition";
import type { Question } from "@/lib/questionnaires/definition";
import { changeQuestion, retyped } from "@/lib/questionnaires/edit/change";
import { TYPE_NAMES } from "@/lib/questionnaires/names";
import { QUESTION_TYPES, type QuestionType } from "@/lib/questionnaires/vocabulary";
import { AnswersEditor } from "./answers-editor";
import styles from "./editor.module.css";
import { QuestionMeaning } from "./question-meaning";

type Props = {
  studyId: string;
  builder: Builder;
  question: Question;
  number: number;
  sectionAt: number;
  answered: boolean;
  onDelete: () => void;
};

const TYPE_CHOICES = QUESTION_TYPES.map((value) => ({ value, name: TYPE_NAMES[value].name }));

/** One question, written where it stands: its words large as they are asked, then what can be answered, then what it is for. */
export function QuestionEditor({ studyId, builder, question, number, sectionAt, answered, onDelete }: Props) {
  const { id } = question;
  const section = builder.draft.definition.sections[sectionAt];
  const change = (update: (before: Question) => Question, field: string | null = null) =>
    builder.edit((definition) => changeQuestion(definition, id, update), field === null ? null : `${id} ${field}`);
  const set = (patch: Partial<Question>, field: string | null = null) => change((before) => ({ ...before, ...patch }), field);
  return (
    <article className={styles.editor} aria-label={`Question ${number}`}>
      <header className={styles.top}>
        <h2 className="caption">
          Question {number}
          {section && builder.draft.definition.sections.length > 1 ? `, ${sectionName(section, sectionAt)}` : ""}
        </h2>
        <div className={styles.acts}>
          <button type="button" className={styles.act} onClick={() => builder.duplicate(question)}>
            Duplicate
          </button>
          <button type="button" className={styles.act} onClick={onDelete}>
            Delete
          </button>
        </div>
      </header>
      <QuestionWords builder={builder} question={question} onWords={(text) => set({ text }, "text")} />
      <Textarea
        aria-label="Help text"
        placeholder="Help under the question, if it needs any"
        variant="unstyled"
        classNames={{ input: styles.help }}
        autosize
        minRows={1}
        maxLength={1000}
        value={question.help}
        onChange={(event) => set({ help: event.currentTarget.value }, "help")}
      />
      <div className={styles.kind}>
        <ChoiceSelect
          label="Kind of question"
          value={question.type}
          choices={TYPE_CHOICES}
          onChoose={(type) => change((before) => retyped(before, type as QuestionType))}
        />
        <Switch label="Needs an answer" checked={question.required} onChange={(event) => set({ required: event.currentTarget.checked })} />
      </div>
      {answered ? (
        <p className={styles.hint}>
          People have answered this questionnaire. Words may still be changed: their answers stay as they are, under the new words.
        </p>
      ) : null}
      <AnswersEditor builder={builder} question={question} answered={answered} set={set} />
      <QuestionMeaning studyId={studyId} question={question} set={set} />
    </article>
  );
}

/** as large as it is asked; the theme would set it at the size of a field */
const ASKED_TYPE = { fontSize: 22, lineHeight: "30px" };

type WordsProps = { builder: Builder; question: Question; onWords: (text: string) => void };

/** The question's words; those of a new one are selected, so that typing replaces them. */
function QuestionWords({ builder: { fresh, setFresh }, question: { id, text }, onWords }: WordsProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fresh !== id) return;
    field.current?.focus();
    field.current?.select();
    setFresh(null);
  }, [fresh, id, setFresh]);
  return (
    <Textarea
      ref={field}
      aria-label="Question"
      placeholder="What do you want to ask?"
      variant="unstyled"
      classNames={{ input: styles.asked }}
      styles={{ input: ASKED_TYPE }}
      autosize
      minRows={1}
      maxLength={2000}
      value={text}
      onChange={(event) => onWords(event.currentTarget.value.replace(/\n/g, " "))}
    />
  );
}
