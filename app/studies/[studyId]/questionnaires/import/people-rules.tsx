"use client";

import { VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import { findStep } from "@/lib/journey/study-journey";
import { ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import { withoutRule, withRule } from "@/lib/survey-import/edit-mapping";
import type { MappingRule, SurveyPreview } from "@/lib/survey-import/schema";
import { AddRule } from "./add-rule";
import styles from "./answers.module.css";
import { givenChoices, type Known } from "./options-editor";
import type { EditMapping } from "./use-answers-draft";

type Props = Known & { survey: SurveyPreview; edit: EditMapping };
type Classified = SurveyPreview["classified"][number];

const MOST_UNREAD = 20;

/** What rows say of persona, audience, role, account, plan, stage and wave, counted; what cannot be read is asked; rules say more. */
export function PeopleRules({ survey, personas, journey, edit }: Props) {
  const { classified, mapping } = survey;
  const read = fieldsOf(classified.filter(({ value }) => value !== ""));
  const unread = classified.filter(
    (one): one is Classified & { cell: string; column: number } => one.cell !== undefined && one.column !== undefined,
  );
  const rules = mapping.rules ?? [];
  const headers = new Map(survey.columns.map(({ column, header, sub }) => [column, sub ? `${header} / ${sub}` : header]));
  const add = (rule: MappingRule) => edit((before) => withRule(before, rule));
  return (
    <>
      {read.length === 0 ? (
        <p className={styles.quiet}>No column says who they are. A rule can: “Plan is Enterprise, so the persona is IT admin.”</p>
      ) : null}
      <dl className={styles.meanings}>
        {read.map(([field, values]) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              {values.map(({ value, rows }) => `${nameOf(field, value, { personas, journey })} ${rows.toLocaleString("en")}`).join(" · ")}
            </dd>
          </div>
        ))}
      </dl>
      {unread.length > 0 ? (
        <ul className={styles.columns} aria-label="Cells that were not understood">
          {unread.slice(0, MOST_UNREAD).map(({ field, cell, column, rows }) => (
            <li key={`${column} ${cell}`}>
              <span className={styles.columnName}>
                “{cell}” is no {field} that is known
                <span className={shared.under}>{plural(rows, "row")}, left empty</span>
              </span>
              <ValueChoice
                field={field}
                cell={cell}
                personas={personas}
                journey={journey}
                onChoose={(value) => add({ column, is: [cell], field: field as MappingRule["field"], value })}
              />
              <span />
            </li>
          ))}
        </ul>
      ) : null}
      {rules.length > 0 ? (
        <ol className={styles.rules} aria-label="Rules">
          {rules.map((rule, at) => (
            <li key={`${rule.column} ${rule.field} ${rule.value}`}>
              <span>
                {headers.get(rule.column)} is {rule.is.map((cell) => `“${cell}”`).join(" or ")}: {rule.field}{" "}
                {nameOf(rule.field, rule.value, { personas, journey })}
              </span>
              <button type="button" className={shared.quietButton} onClick={() => edit((before) => withoutRule(before, at))}>
                Remove<VisuallyHidden component="span"> rule {at + 1}</VisuallyHidden>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <AddRule survey={survey} personas={personas} journey={journey} onAdd={add} />
    </>
  );
}

function fieldsOf(classified: Classified[]): [string, Classified[]][] {
  const fields = new Map<string, Classified[]>();
  for (const one of classified) fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
  return [...fields].map(([field, values]) => [field, values.toSorted((a, b) => b.rows - a.rows).slice(0, 20)]);
}

/** A stage or a role as a person says it, a persona by its name. */
function nameOf(field: string, value: string, { personas, journey }: Known): string {
  if (field === "stage") return findStep(value, journey)?.name ?? value;
  if (field === "role") return ROLE_NAMES[value as Role] ?? value;
  return field === "persona" ? (personas.find(({ id }) => id === value)?.name ?? value) : value;
}

type ValueProps = Known & { field: string; cell: string; onChoose: (value: string) => void };

function ValueChoice({ field, cell, personas, journey, onChoose }: ValueProps) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <ChoiceSelect
      size="xs"
      aria-label={`What “${cell}” is`}
      empty="say what it is …"
      value={value}
      choices={givenChoices(field, { personas, journey }) ?? []}
      onChoose={(chosen) => {
        setValue(chosen);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
