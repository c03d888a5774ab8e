import { ActionIcon, NumberInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { studyQuery } from "@/app/_data/studies";
import { AUDIENCE_CHOICES, choicesOf, ROLE_CHOICES, stepChoices } from "@/app/_marks/class-choices";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Persona } from "@/lib/personas/schema";
import type { QuestionOption } from "@/lib/questionnaires/definition";
import { FEELINGS, type Feeling, NUMBER_TYPES } from "@/lib/questionnaires/vocabulary";
import type { MappedQuestion, PreviewQuestion } from "@/lib/survey-import/schema";
import answers from "./answers.module.css";
import { LineInput } from "./line-input";
import styles from "./question.module.css";

type Props = {
  question: MappedQuestion;
  number: number;
  values: PreviewQuestion["values"];
  personas: Persona[];
  set: (patch: Partial<MappedQuestion>) => void;
};

const MOST = 60;
const FEELING_WORDS: Record<Feeling, string> = {
  very: "very disappointed",
  somewhat: "somewhat",
  not: "not disappointed",
  gone: "no longer uses it",
};
const FEELING_CHOICES: Choice[] = FEELINGS.map((value) => ({ value, name: FEELING_WORDS[value] }));

/** The answers that can be chosen: called otherwise, put in order, taken away (then they are own words), and what each stands for. */
export function OptionsEditor({ question, number, values, personas, set }: Props) {
  const { options } = question;
  if (options.length === 0) return null;
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const change = (at: number, patch: Partial<QuestionOption>) =>
    set({ options: options.map((one, place) => (place === at ? { ...one, ...patch } : one)) });
  const move = (at: number, by: 1 | -1) => {
    const option = options[at];
    if (option) set({ options: options.toSpliced(at, 1).toSpliced(at + by, 0, option) });
  };
  return (
    <section aria-label={`Answers of question ${number}`}>
      <ol className={styles.options}>
        {options.slice(0, MOST).map((option, at) => (
          <li key={option.value}>
            <LineInput
              aria-label={`Label of “${option.value}”`}
              value={option.label}
              maxLength={500}
              onSay={(label) => label && change(at, { label })}
            />
            <Stands question={question} option={option} personas={personas} onChange={(patch) => change(at, patch)} />
            <span className={styles.count}>{(counts.get(option.value) ?? 0).toLocaleString("en")}</span>
            <span className={styles.optionActs}>
              <ActionIcon variant="subtle" aria-label={`Move “${option.label}” up`} disabled={at === 0} onClick={() => move(at, -1)}>
                <IconArrowUp size={14} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={`Move “${option.label}” down`}
                disabled={at === options.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={14} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={`“${option.label}” is no answer to choose`}
                disabled={options.length < 2}
                onClick={() => set({ options: options.toSpliced(at, 1), writeIn: question.writeIn ?? "Other" })}
              >
                <IconX size={14} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      {options.length > MOST ? <p className={answers.quiet}>and {options.length - MOST} more</p> : null}
    </section>
  );
}

type StandsProps = {
  question: MappedQuestion;
  option: QuestionOption;
  personas: Persona[];
  onChange: (patch: Partial<QuestionOption>) => void;
};

function Stands({ question, option, personas, onChange }: StandsProps) {
  const { studyId } = useParams<{ studyId: string }>();
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const label = `“${option.label}” stands for`;
  if (question.metric === "pmf") {
    return (
      <ChoiceSelect
        aria-label={label}
        empty="stands for …"
        value={option.feeling ?? null}
        choices={FEELING_CHOICES}
        onChoose={(value) => onChange({ feeling: value as Feeling | null })}
      />
    );
  }
  if (question.gives !== null) {
    const choices = givenChoices(question.gives, { personas, journey });
    if (choices === null)
      return (
        <LineInput aria-label={label} value={option.gives ?? ""} maxLength={200} onSay={(gives) => onChange({ gives: gives || null })} />
      );
    return (
      <ChoiceSelect
        aria-label={label}
        empty="says nothing"
        value={option.gives ?? null}
        choices={choices}
        onChoose={(gives) => onChange({ gives })}
      />
    );
  }
  if (!NUMBER_TYPES.includes(question.type) && question.type !== "matrix") return <span />;
  return (
    <NumberInput
      aria-label={label}
      placeholder="no number"
      value={option.number ?? ""}
      onChange={(value) => onChange({ number: typeof value === "number" ? value : null })}
    />
  );
}

export type Known = { personas: Persona[]; journey: StudyJourney };

/** The values of a field that has a list of them; null: any words. */
export function givenChoices(field: string, { personas, journey }: Known): Choice[] | null {
  if (field === "audience") return AUDIENCE_CHOICES;
  if (field === "role") return ROLE_CHOICES;
  if (field === "stage") return stepChoices(journey);
  return field === "persona" && personas.length > 0 ? choicesOf(personas) : null;
}
