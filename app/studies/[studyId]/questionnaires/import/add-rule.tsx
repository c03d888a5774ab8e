"use client";

import { Autocomplete, Button } from "@mantine/core";
import { useState } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { RESPONDENT_FIELDS, type RespondentField } from "@/lib/questionnaires/vocabulary";
import type { MappingRule, SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";
import { givenChoices, type Known } from "./options-editor";

type Props = Known & { survey: SurveyPreview; onAdd: (rule: MappingRule) => void };

const FIELDS = RESPONDENT_FIELDS.map((value) => ({ value, name: value === "account" ? "company" : value }));
const MOST_CELLS = 200;

/** One more rule: a column, what stands in it, and what that says of the respondent. */
export function AddRule({ survey, personas, journey, onAdd }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [column, setColumn] = useState<string | null>(null);
  const [cell, setCell] = useState("");
  const [field, setField] = useState<RespondentField>("persona");
  const [value, setValue] = useState("");
  const columns = survey.columns.filter(({ personalData, distinct, filled }) => !personalData && filled > 0 && distinct <= MOST_CELLS);
  const isWhole = column !== null && cell.trim() !== "" && value.trim() !== "";
  if (!isOpen) {
    return (
      <div>
        <Button size="compact-sm" onClick={() => setOpen(true)}>
          Add a rule
        </Button>
      </div>
    );
  }
  function add() {
    if (!isWhole) return;
    onAdd({ column: Number(column), is: [cell.trim()], field, value: value.trim() });
    setCell("");
    setValue("");
  }
  const choices = givenChoices(field, { personas, journey });
  const isListed = choices !== null && field !== "persona";
  return (
    <fieldset className={styles.rule}>
      <legend>A rule</legend>
      <ChoiceSelect
        label="Column"
        value={column}
        empty="choose"
        choices={columns.map(({ column: at, header, sub }) => ({
          value: String(at),
          name: (sub ? `${header} / ${sub}` : header) || `column ${at + 1}`,
        }))}
        onChoose={setColumn}
      />
      <Autocomplete label="is" aria-label="is this cell" value={cell} data={cellsOf(survey, column)} maxLength={500} onChange={setCell} />
      <ChoiceSelect
        label="so its"
        value={field}
        choices={FIELDS}
        onChoose={(chosen) => {
          if (chosen) setField(chosen as RespondentField);
          setValue("");
        }}
      />
      {isListed ? (
        <ChoiceSelect
          label="is"
          aria-label="is this value"
          value={value || null}
          empty="choose"
          choices={choices}
          onChoose={(chosen) => setValue(chosen ?? "")}
        />
      ) : (
        <Autocomplete
          label="is"
          aria-label="is this value"
          value={value}
          data={field === "persona" ? [...new Set(personas.map(({ name }) => name))] : []}
          maxLength={300}
          onChange={setValue}
        />
      )}
      <Button disabled={!isWhole} onClick={add}>
        Add the rule
      </Button>
    </fieldset>
  );
}

/** What stands in a column: the answers of its question, else its first values. */
function cellsOf({ columns, questions }: SurveyPreview, column: string | null): string[] {
  const found = columns.find((one) => String(one.column) === column);
  if (!found) return [];
  const values = found.question === null ? [] : (questions[found.question]?.values.map(({ value }) => value) ?? []);
  return [...new Set(values.length > 0 ? values : found.samples)];
}
