import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useUpdateFinding } from "@/app/_data/findings";
import { choicesOf } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Finding, FindingPatch } from "@/lib/findings/schema";
import type { Persona } from "@/lib/personas/schema";
import type { Study } from "@/lib/studies/schema";

type Props = { study: Study; personas: readonly Persona[]; finding: Finding };

/** Whom it is about, which research question it answers, and who keeps it. */
export function FindingFacts({ study, personas, finding }: Props) {
  const { id, personaId, questionId, owner } = finding;
  const update = useUpdateFinding(study.id);
  const [name, setName] = useState(owner ?? "");
  const [shown, setShown] = useState(owner);
  if (shown !== owner) {
    setShown(owner);
    // what somebody is typing stays theirs, whatever is stored meanwhile
    if (name === (shown ?? "")) setName(owner ?? "");
  }
  const change = (patch: FindingPatch, back: FindingPatch, message: string) =>
    void update
      .mutateAsync({ id, patch })
      .then(() => showToast({ message, undo: () => void update.mutateAsync({ id, patch: back }).catch(showFailure) }))
      .catch(showFailure);
  const saveOwner = () => {
    const next = name.trim() || null;
    if (next !== owner) change({ owner: next }, { owner }, next ? `Kept by ${next}` : "Kept by no one now");
  };
  const questions = (study.brief?.questions ?? []).map((one) => ({ value: one.id, name: one.question }));
  const isKnown = questionId !== null && questions.some(({ value }) => value === questionId);
  return (
    <>
      <ChoiceSelect
        label="About"
        value={personaId}
        empty="everybody"
        choices={choicesOf([...personas])}
        onChoose={(next) => change({ personaId: next }, { personaId }, "Persona changed")}
      />
      {questions.length > 0 ? (
        <ChoiceSelect
          label="Answers the research question"
          value={isKnown ? questionId : null}
          empty="none"
          choices={questions}
          onChoose={(next) => change({ questionId: next }, { questionId: isKnown ? questionId : null }, "Research question changed")}
        />
      ) : null}
      <TextInput
        label="Kept by"
        placeholder="who looks after it"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={saveOwner}
        onKeyDown={(event) => (event.key === "Enter" ? saveOwner() : undefined)}
      />
    </>
  );
}
