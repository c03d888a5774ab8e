import { Button, MultiSelect } from "@mantine/core";
import { useId } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { BRANCHING_TYPES, branchValues, sectionName } from "@/lib/questionnaires/check-definition";
import type { Branch, Definition, Question, Section } from "@/lib/questionnaires/definition";
import styles from "./editor.module.css";

type Props = { definition: Definition; section: Section; sectionAt: number; onChange: (branches: Branch[]) => void };

/** Where a section leads: as sentences, the first that fits is taken, else the next section follows. */
export function BranchesEditor({ definition, section, sectionAt, onChange }: Props) {
  const heading = useId();
  const { branches } = section;
  const numbered = definition.sections.flatMap(({ questions }) => questions).map((question, at) => ({ question, number: at + 1 }));
  const before = new Set(definition.sections.slice(0, sectionAt + 1).flatMap(({ questions }) => questions.map(({ id }) => id)));
  const possible = numbered.filter(({ question }) => before.has(question.id) && BRANCHING_TYPES.includes(question.type));
  const targets = [
    ...definition.sections.slice(sectionAt + 1).map((to, at) => ({ value: to.id, name: sectionName(to, sectionAt + 1 + at) })),
    { value: "end", name: "the thanks" },
  ];
  const last = possible.findLast(({ question }) => section.questions.some(({ id }) => id === question.id)) ?? possible.at(-1);
  const next = definition.sections[sectionAt + 1];

  function add() {
    const [first] = last ? branchValues(last.question) : [];
    if (!last || first === undefined) return;
    onChange([...branches, { questionId: last.question.id, is: [first], goTo: targets.at(-1)?.value ?? "end" }]);
  }

  return (
    <section aria-labelledby={heading} className={styles.branches}>
      <h3 id={heading}>After this section</h3>
      <ol>
        {branches.map((branch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch has no name of its own, its place is what it is
          <li key={at}>
            <BranchSentence
              branch={branch}
              number={at + 1}
              questions={possible}
              targets={targets}
              onChange={(changed) => onChange(branches.with(at, changed))}
            />
            <button
              type="button"
              className={styles.act}
              aria-label={`Delete branch ${at + 1}`}
              onClick={() => onChange(branches.toSpliced(at, 1))}
            >
              Delete
            </button>
          </li>
        ))}
      </ol>
      <p className="caption">
        {branches.length > 0 ? "Else" : "Everybody"} goes to {next ? sectionName(next, sectionAt + 1) : "the thanks"}.
      </p>
      {possible.length > 0 ? (
        <div>
          <Button onClick={add}>Add a branch</Button>
        </div>
      ) : (
        <p className="caption">A branch follows from a choice or a scale. This section, and those before it, ask for none yet.</p>
      )}
    </section>
  );
}

type SentenceProps = {
  branch: Branch;
  number: number;
  questions: { question: Question; number: number }[];
  targets: { value: string; name: string }[];
  onChange: (branch: Branch) => void;
};

/** "If question 3 is Red or Blue, go to …". */
function BranchSentence({ branch, number, questions, targets, onChange }: SentenceProps) {
  const asked = questions.find(({ question }) => question.id === branch.questionId)?.question;
  const labels = new Map(asked?.options.map(({ value, label }) => [value, label]));
  const values = asked ? branchValues(asked) : [];

  function ask(questionId: string | null) {
    const question = questions.find((one) => one.question.id === questionId)?.question;
    const [first] = question ? branchValues(question) : [];
    if (question && first !== undefined) onChange({ ...branch, questionId: question.id, is: [first] });
  }

  return (
    <div className={styles.sentence}>
      <ChoiceSelect
        label="If"
        aria-label={`Branch ${number}: question`}
        value={branch.questionId}
        choices={questions.map(({ question, number: at }) => ({ value: question.id, name: `${at}. ${question.text}` }))}
        onChoose={ask}
      />
      <MultiSelect
        label="is"
        aria-label={`Branch ${number}: answers`}
        data={values.map((value) => ({ value, label: labels.get(value) ?? value }))}
        value={branch.is}
        onChange={(is) => is.length > 0 && onChange({ ...branch, is })}
      />
      <ChoiceSelect
        label="go to"
        aria-label={`Branch ${number}: leads to`}
        value={branch.goTo}
        choices={targets}
        onChoose={(goTo) => goTo && onChange({ ...branch, goTo })}
      />
    </div>
  );
}
