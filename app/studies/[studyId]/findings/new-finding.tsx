"use client";

import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useCreateFinding } from "@/app/_data/findings";
import { choicesOf } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Sheet } from "@/app/_ui/sheet";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import type { Persona } from "@/lib/personas/schema";
import type { Study } from "@/lib/studies/schema";

type Props = {
  studyId: string;
  study: Study;
  personas: readonly Persona[];
  /** the research question it was asked for */
  questionId: string | null;
  onAdded: (id: string) => void;
  onClose: () => void;
};

/** A new finding: its statement, and whom it is about. All else is added to it once it stands. */
export function NewFinding({ studyId, study, personas, questionId, onAdded, onClose }: Props) {
  const create = useCreateFinding(studyId);
  const [statement, setStatement] = useState("");
  const [personaId, setPersonaId] = useState<string | null>(null);
  const question = study.brief?.questions.find(({ id }) => id === questionId) ?? null;
  const send = () =>
    create
      .mutateAsync({ statement, personaId, questionId: question?.id ?? null })
      .then(({ id }) => {
        showToast({ message: "Finding added. Link the quotes it rests on." });
        onAdded(id);
      })
      // a refusal stands in the form
      .catch(() => undefined);
  return (
    <Sheet title="New finding" {...(question && { caption: `On the question: ${question.question}` })} onClose={onClose}>
      <SheetForm word="Add finding" isSaving={create.isPending} error={create.error} refused="Not added." onSubmit={() => void send()}>
        <Textarea
          label="What you hold true, in a sentence"
          description="Whom it is about, what they do or lack, and when: so that a quote can speak against it."
          required
          dir="auto"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={2000}
          autoFocus
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
        <ChoiceSelect label="About" value={personaId} empty="everybody" choices={choicesOf([...personas])} onChoose={setPersonaId} />
      </SheetForm>
    </Sheet>
  );
}
