import { Checkbox, Switch, TextInput } from "@mantine/core";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import { CHOICE_TYPES } from "@/lib/questionnaires/check-definition";
import type { Question } from "@/lib/questionnaires/definition";
import { relabelOption } from "@/lib/questionnaires/edit/change";
import styles from "./editor.module.css";
import { LabelList } from "./label-list";
import { OptionMeaning } from "./option-meaning";
import { ScaleEditor } from "./scale-editor";

type Props = {
  builder: Builder;
  question: Question;
  answered: boolean;
  set: (patch: Partial<Question>, field?: string | null) => void;
};

const WITH_OWN_WORDS: readonly Question["type"][] = ["single", "multiple"];

/** What can be answered: options, rows and columns, or the ends of a scale. */
export function AnswersEditor({ builder, question, answered, set }: Props) {
  const { type, options, rows, writeIn } = question;
  const relabel = (at: number, label: string) =>
    builder.edit(
      (definition) => relabelOption(definition, { questionId: question.id, at, label, answered }),
      `${question.id} option ${at}`,
    );
  return (
    <>
      {type === "matrix" ? (
        <LabelList
          title="Rows"
          word="Row"
          items={rows}
          answered={answered}
          onChange={(next, field) => set({ rows: next }, field)}
          onLabel={(at, label) => set({ rows: relabelRow(rows, { at, label, answered }) }, `row ${at}`)}
        />
      ) : null}
      {CHOICE_TYPES.includes(type) || type === "matrix" ? (
        <LabelList
          title={type === "matrix" ? "Columns" : "Options"}
          word={type === "matrix" ? "Column" : "Option"}
          items={options}
          answered={answered}
          onChange={(next, field) => set({ options: next }, field)}
          onLabel={relabel}
          beside={(option, at) => (
            <OptionMeaning
              question={question}
              option={option}
              onChange={(patch) => set({ options: options.with(at, { ...option, ...patch }) })}
            />
          )}
        />
      ) : null}
      {WITH_OWN_WORDS.includes(type) ? (
        <div className={styles.ownWords}>
          <Switch
            label="Another answer, in their own words"
            checked={writeIn !== null}
            onChange={(event) => set({ writeIn: event.currentTarget.checked ? "Something else" : null })}
          />
          {writeIn === null ? null : (
            <TextInput
              aria-label="What that answer is called"
              value={writeIn}
              maxLength={200}
              onChange={(event) => set({ writeIn: event.currentTarget.value }, "own words")}
            />
          )}
        </div>
      ) : null}
      <ScaleEditor question={question} set={set} />
      {type === "agreement" || type === "scale" ? (
        <Checkbox
          label="The low end is the good one"
          checked={question.scale?.lowIsGood ?? false}
          onChange={(event) => question.scale && set({ scale: { ...question.scale, lowIsGood: event.currentTarget.checked } })}
        />
      ) : null}
    </>
  );
}

function relabelRow(rows: Question["rows"], { at, label, answered }: { at: number; label: string; answered: boolean }): Question["rows"] {
  const row = rows[at];
  if (!row) return rows;
  const value = label.trim();
  const taken = rows.some((other, index) => index !== at && other.value === value);
  return rows.with(at, { label, value: answered || taken || value === "" ? row.value : value });
}
