"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { AskFirst } from "@/app/_ui/ask-first";
import { plural } from "@/app/_ui/plural";
import { IntroEditor } from "./_editor/intro-editor";
import { QuestionEditor } from "./_editor/question-editor";
import { SectionEditor } from "./_editor/section-editor";
import { ThanksEditor } from "./_editor/thanks-editor";
import { Outline } from "./_outline/outline";
import { Preview } from "./_preview/preview";
import { draftOf } from "./_state/draft";
import { type Builder as BuilderState, useBuilder } from "./_state/use-builder";
import { useHistoryKeys } from "./_state/use-history-keys";
import { useSaving } from "./_state/use-saving";
import styles from "./builder.module.css";
import { SaveLine } from "./save-line";
import { Segments } from "./segments";

type Pane = "outline" | "edit" | "preview";

const PANES: { value: Pane; label: string }[] = [
  { value: "outline", label: "Questions" },
  { value: "edit", label: "Edit" },
  { value: "preview", label: "Preview" },
];

/** The questions on the left, the chosen one in the middle, and on the right how it will look; one of them at a time where the window is narrow. */
export function Builder({ studyId, id }: { studyId: string; id: string }) {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery(studyId, id));
  const [initial] = useState(() => draftOf(questionnaire));
  const [pane, setPane] = useState<Pane>("edit");
  const [asked, setAsked] = useState<string | null>(null);
  const builder = useBuilder(initial);
  const saving = useSaving({ studyId, questionnaire, draft: builder.draft, onNewer: builder.replace });
  useHistoryKeys(builder);
  const answered = questionnaire.responses > 0;
  const middle = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened next is read from its top
  useEffect(() => {
    middle.current?.scrollTo({ top: 0 });
  }, [builder.chosenId]);

  /** What people have answered is asked about first. */
  function remove(rowId: string) {
    const question = questionOf(builder, rowId);
    if (!question) builder.removeSection(rowId);
    else if (answered) setAsked(rowId);
    else builder.remove(question);
  }

  const question = asked === null ? undefined : questionOf(builder, asked);
  return (
    <div className={styles.builder} data-pane={pane}>
      <div className={styles.panes}>
        <Segments label="What to look at" value={pane} choices={PANES} onChange={setPane} />
      </div>
      <div className={styles.left}>
        <Outline builder={builder} onDelete={remove} onOpen={() => setPane("edit")} />
      </div>
      <section className={styles.middle} ref={middle} aria-label="What is open">
        <SaveLine
          state={saving.state}
          canUndo={builder.canUndo}
          canRedo={builder.canRedo}
          onUndo={builder.undo}
          onRedo={builder.redo}
          onSettle={saving.settle}
        />
        <Open studyId={studyId} builder={builder} answered={answered} onDelete={remove} />
      </section>
      <div className={styles.right}>
        <Preview draft={builder.draft} chosen={builder.chosen} />
      </div>
      {question ? (
        <AskFirst
          title={`Delete “${question.text}”?`}
          words={`${plural(questionnaire.responses, "person", "people")} answered this questionnaire. What they said to this question stays stored, is shown nowhere any more, and comes back with Ctrl Z.`}
          yes="Delete the question"
          onClose={() => setAsked(null)}
          onYes={() => builder.remove(question)}
        />
      ) : null}
    </div>
  );
}

function questionOf({ draft }: BuilderState, id: string) {
  return draft.definition.sections.flatMap(({ questions }) => questions).find((question) => question.id === id);
}

type OpenProps = { studyId: string; builder: BuilderState; answered: boolean; onDelete: (id: string) => void };

function Open({ studyId, builder, answered, onDelete }: OpenProps) {
  const { chosen } = builder;
  if (chosen.kind === "intro") return <IntroEditor studyId={studyId} builder={builder} />;
  if (chosen.kind === "thanks") return <ThanksEditor builder={builder} />;
  if (chosen.kind === "section") return <SectionEditor key={chosen.section.id} builder={builder} {...chosen} />;
  const { question, number, sectionAt } = chosen;
  const shared = { studyId, builder, question, number, sectionAt, answered };
  return <QuestionEditor key={question.id} {...shared} onDelete={() => onDelete(question.id)} />;
}
