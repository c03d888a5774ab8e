import { TextInput } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { AUDIENCE_CHOICES, choicesOf, ROLE_CHOICES, stepChoices } from "@/app/_marks/class-choices";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import type { Question, QuestionOption } from "@/lib/questionnaires/definition";
import { FEELINGS, type Feeling } from "@/lib/questionnaires/vocabulary";
import styles from "./editor.module.css";

type Props = { question: Question; option: QuestionOption; onChange: (patch: Partial<QuestionOption>) => void };

const FEELING_CHOICES: Choice[] = FEELINGS.map((value) => ({
  value,
  name: { very: "very disappointed", somewhat: "somewhat", not: "not disappointed", gone: "no longer uses it" }[value],
}));

/** What an option stands for, beside its words: a feeling of the fit question, or what it says about the respondent. */
export function OptionMeaning({ question, option, onChange }: Props) {
  if (question.metric === "pmf") {
    return (
      <ChoiceSelect
        className={styles.stands}
        aria-label={`“${option.label}” stands for`}
        value={option.feeling ?? null}
        empty="stands for …"
        choices={FEELING_CHOICES}
        onChoose={(value) => onChange({ feeling: value as Feeling | null })}
      />
    );
  }
  if (question.gives === null || question.type !== "single") return null;
  return <Gives question={question} option={option} onChange={onChange} />;
}

function Gives({ question: { gives }, option, onChange }: Props) {
  const { studyId } = useParams<{ studyId: string }>();
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const { data: personas } = useQuery({ ...personasQuery(studyId), enabled: gives === "persona" });
  const label = `What “${option.label}” says about the respondent`;
  const choices: Partial<Record<NonNullable<typeof gives>, Choice[]>> = {
    audience: AUDIENCE_CHOICES,
    role: ROLE_CHOICES,
    stage: stepChoices(journey),
    persona: choicesOf(personas?.items ?? []),
  };
  const known = gives === null ? undefined : choices[gives];
  if (!known) {
    return (
      <TextInput
        className={styles.stands}
        aria-label={label}
        placeholder={option.value}
        maxLength={200}
        value={option.gives ?? ""}
        onChange={(event) => onChange({ gives: event.currentTarget.value || null })}
      />
    );
  }
  return (
    <ChoiceSelect
      className={styles.stands}
      aria-label={label}
      value={option.gives ?? null}
      empty="says nothing"
      choices={known}
      onChoose={(value) => onChange({ gives: value })}
    />
  );
}
