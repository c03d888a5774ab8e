"use client";

import { VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { plural } from "@/app/_ui/plural";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import type { Persona } from "@/lib/personas/schema";
import { METRIC_NAMES, TYPE_NAMES } from "@/lib/questionnaires/names";
import type { MappedQuestion, PreviewQuestion, SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./question.module.css";
import { QuestionEditor } from "./question-editor";
import type { EditMapping } from "./use-answers-draft";

export type QuestionProps = {
  number: number;
  found: PreviewQuestion;
  /** the one above, which it can be merged with */
  before: MappedQuestion | null;
  survey: SurveyPreview;
  personas: Persona[];
  replies: number;
  edit: EditMapping;
};

/** A question as it will be read: its type, what was answered how often, what the program is unsure of; and all of that to be changed in place. */
export function QuestionItem(props: QuestionProps) {
  const [isOpen, setOpen] = useState(false);
  const { number, found, replies, survey } = props;
  const { question, doubt, confidence } = found;
  return (
    <li className={styles.question} aria-label={`Question ${number}`}>
      <div className={styles.questionHead}>
        <span className={styles.number}>{number}</span>
        <h4>{question.text}</h4>
        <button type="button" className={shared.quietButton} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Done" : "Change"}
          <VisuallyHidden component="span"> question {number}</VisuallyHidden>
        </button>
      </div>
      <p className={styles.facts}>{questionFacts(found, replies)}</p>
      {doubt ? <p className={shared.warning}>{doubt}</p> : null}
      {!doubt && confidence < 0.45 ? <p className={shared.warning}>Too few answers to be sure of the type.</p> : null}
      <Values found={found} />
      {isOpen ? <QuestionEditor {...props} headers={headersOf(survey)} /> : null}
    </li>
  );
}

function headersOf({ columns }: SurveyPreview): Map<number, string> {
  return new Map(columns.map(({ column, header, sub }) => [column, sub ? `${header} / ${sub}` : header || `column ${column + 1}`]));
}

function questionFacts({ question, answered, writeIns, values }: PreviewQuestion, replies: number): string {
  const { type, metric, columns, rows } = question;
  return [
    TYPE_NAMES[type].name,
    scaleWords(question),
    metric ? METRIC_NAMES[metric] : null,
    rows.length > 0 ? plural(rows.length, "row") : null,
    joinedWords(question),
    columns.length > 1 ? `${columns.length} columns` : null,
    `${answered.toLocaleString("en")} of ${replies.toLocaleString("en")} answered`,
    writeIns > 0 ? `${plural(writeIns, "cell")} with own words` : null,
    values.length > SHOWN ? plural(values.length, "different answer") : null,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

function scaleWords({ type, scale }: MappedQuestion): string | null {
  if (scale === null || (type !== "scale" && type !== "matrix" && type !== "agreement")) return null;
  return `${scale.min} to ${scale.max}${scale.lowIsGood ? ", the low end is good" : ""}`;
}

function joinedWords({ joined }: MappedQuestion): string | null {
  if (joined === null) return null;
  if (joined === "list") return "in lists";
  return joined === "\n" ? "parted by line breaks" : `parted by “${joined.trim() || joined}”`;
}

const SHOWN = 8;
const SHOWN_NUMBERS = 12;

/** The answers with their counts, as bars of one length scale. */
function Values({ found: { values } }: { found: PreviewQuestion }) {
  if (values.length === 0) return null;
  const most = Math.max(...values.map(({ count }) => count), 1);
  const isScale = values.every(({ number }) => number !== null);
  const shown = isScale ? values.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)).slice(0, SHOWN_NUMBERS) : values.slice(0, SHOWN);
  return (
    <table className={styles.values}>
      <thead className={styles.unseen}>
        <tr>
          <th>Answer</th>
          <th>Stands for</th>
          <th>Count</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ value, label, count, number }) => (
          <tr key={value}>
            <td>
              <span className={styles.label}>{label}</span>
            </td>
            <td className={styles.stands}>{number !== null && String(number) !== label ? `= ${number}` : ""}</td>
            <td className={styles.count}>
              <span className={styles.bar} style={{ inlineSize: `${Math.round((count / most) * 90)}px` }} aria-hidden="true" />
              {count.toLocaleString("en")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
