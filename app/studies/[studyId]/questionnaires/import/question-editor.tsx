import { Button, Checkbox, NumberInput } from "@mantine/core";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { METRIC_NAMES, RESPONDENT_FIELD_NAMES, TYPE_NAMES } from "@/lib/questionnaires/names";
import {
  METRICS,
  type Metric,
  QUESTION_TYPES,
  type QuestionType,
  RESPONDENT_FIELDS,
  type RespondentField,
} from "@/lib/questionnaires/vocabulary";
import { withMerged, withQuestion, withSplit } from "@/lib/survey-import/edit-mapping";
import type { MappedQuestion } from "@/lib/survey-import/schema";
import { LineInput } from "./line-input";
import { OptionsEditor } from "./options-editor";
import { PartsList } from "./parts-list";
import styles from "./question.module.css";
import type { QuestionProps } from "./question-item";

const TYPES = QUESTION_TYPES.filter((type) => type !== "email").map((value) => ({ value, name: TYPE_NAMES[value].name }));
const JOINERS = [
  { value: ";", name: "semicolons ;" },
  { value: ",", name: "commas ," },
  { value: " / ", name: "slashes /" },
  { value: "|", name: "bars |" },
  { value: "\n", name: "line breaks" },
  { value: "list", name: "a JSON list" },
];
const SCALED: readonly QuestionType[] = ["scale", "matrix"];
const METRIC_OF: Partial<Record<QuestionType, readonly Metric[]>> = {
  recommendation: ["nps"],
  single: ["pmf"],
  satisfaction: ["csat"],
  agreement: ["ces"],
  scale: ["ces"],
};
const SINGLE_CELL: readonly QuestionType[] = ["multiple", "ranking"];

/** Everything that can be put right about a question; the file is read again at once. */
export function QuestionEditor({
  found,
  number,
  before,
  survey,
  personas,
  edit,
  headers,
}: QuestionProps & { headers: Map<number, string> }) {
  const { question } = found;
  const { id, type } = question;
  const set = (patch: Partial<MappedQuestion>) => edit((mapping) => withQuestion(mapping, id, patch));
  return (
    <div className={styles.editor}>
      <LineInput
        label="Text"
        describe={`of question ${number}`}
        value={question.text}
        maxLength={2000}
        onSay={(text) => text && set({ text })}
      />
      <div className={styles.fields}>
        <ChoiceSelect
          label="Type"
          aria-label={`Type of question ${number}`}
          value={type}
          choices={TYPES}
          onChoose={(chosen) => chosen && set({ type: chosen as QuestionType })}
        />
        {SINGLE_CELL.includes(type) && question.columns.length === 1 ? (
          <ChoiceSelect
            label="Choices are parted by"
            aria-label={`Choices are parted by, in question ${number}`}
            value={question.joined}
            choices={JOINERS}
            onChoose={(joined) => set({ joined })}
          />
        ) : null}
        <Meaning question={question} number={number} set={set} />
      </div>
      <ScaleFields question={question} number={number} set={set} />
      <OptionsEditor question={question} number={number} values={found.values} personas={personas} set={set} />
      {question.writeIn === null ? null : (
        <LineInput
          label="Own words are called"
          describe={`in question ${number}`}
          value={question.writeIn}
          maxLength={200}
          onSay={(writeIn) => set({ writeIn: writeIn || null })}
        />
      )}
      <PartsList question={question} survey={survey} headers={headers} edit={edit} />
      <div className={styles.acts}>
        {before ? (
          <Button size="compact-sm" onClick={() => edit((mapping) => withMerged(mapping, id, before.id))}>
            Merge with question {number - 1}
          </Button>
        ) : null}
        {question.columns.length > 1 ? (
          <Button size="compact-sm" onClick={() => edit((mapping) => withSplit(mapping, id, { headers, newId: freshId }))}>
            Split into {question.columns.length} questions
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type PartProps = { question: MappedQuestion; number: number; set: (patch: Partial<MappedQuestion>) => void };

/** The score that a question gives where its type can, and what a choice says of its respondent. */
function Meaning({ question: { type, metric, gives }, number, set }: PartProps) {
  const metrics = METRICS.filter((one) => METRIC_OF[type]?.includes(one));
  return (
    <>
      {metrics.length > 0 ? (
        <ChoiceSelect
          label="Score"
          aria-label={`Score of question ${number}`}
          empty="none"
          value={metric}
          choices={metrics.map((value) => ({ value, name: METRIC_NAMES[value] }))}
          onChoose={(value) => set({ metric: value as Metric | null })}
        />
      ) : null}
      {type === "single" ? (
        <ChoiceSelect
          label="Its answer says"
          aria-label={`Its answer says, of question ${number}`}
          empty="nothing else"
          value={gives}
          choices={RESPONDENT_FIELDS.map((value) => ({ value, name: RESPONDENT_FIELD_NAMES[value] }))}
          onChoose={(value) => set({ gives: value as RespondentField | null })}
        />
      ) : null}
    </>
  );
}

/** The ends of a scale, and which of them is the good one. */
function ScaleFields({ question: { type, scale, metric, options }, number, set }: PartProps) {
  if (scale === null || type === "number") return null;
  const numbered = options.some((option) => typeof option.number === "number");
  const turned = () =>
    set({
      options: options.map((option) =>
        typeof option.number === "number" ? { ...option, number: scale.min + scale.max - option.number } : option,
      ),
    });
  return (
    <div className={styles.fields}>
      {SCALED.includes(type) ? (
        <>
          <NumberInput
            label="From"
            aria-label={`From, the low end of question ${number}`}
            value={scale.min}
            min={-100}
            max={scale.max - 1}
            allowDecimal={false}
            onChange={(min) => typeof min === "number" && min < scale.max && set({ scale: { ...scale, min } })}
          />
          <NumberInput
            label="To"
            aria-label={`To, the high end of question ${number}`}
            value={scale.max}
            min={scale.min + 1}
            max={1000}
            allowDecimal={false}
            onChange={(max) => typeof max === "number" && max > scale.min && set({ scale: { ...scale, max } })}
          />
        </>
      ) : null}
      {metric === "ces" || type === "scale" ? (
        <Checkbox
          label="The low end is the good one"
          checked={scale.lowIsGood}
          onChange={(event) => set({ scale: { ...scale, lowIsGood: event.currentTarget.checked } })}
        />
      ) : null}
      {numbered ? (
        <Button size="compact-sm" onClick={turned}>
          Turn the labels round
        </Button>
      ) : null}
    </div>
  );
}

function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join("");
}
