import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { isProblem } from "@/app/_data/http";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Study } from "@/lib/studies/schema";
import { JourneyChoice } from "./journey-choice";
import styles from "./study-fields.module.css";

/** What is said of a study, when it is begun and afterwards. */
export type StudyForm = Pick<Study, "name" | "question" | "decision" | "journeyPreset" | "target" | "audienceMinimum">;

type Props = { form: StudyForm; journey?: StudyJourney; error: Error | null; onChange: (part: Partial<StudyForm>) => void };

/** What the server says against the target, which is shown beside its fields; null where it says nothing of it. */
export function targetRefusal(error: Error | null): string | null {
  const told = isProblem(error) ? error.errors.find(({ path }) => path === "target") : undefined;
  return told?.message ?? null;
}

export function StudyFields({ form, journey, error, onChange }: Props) {
  return (
    <>
      <TextInput
        label="Name"
        placeholder="Trial to first value"
        required
        maxLength={200}
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        label="What do you want to learn?"
        description="One question. It stands on top of the overview."
        autosize
        minRows={2}
        maxLength={1000}
        value={form.question}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      <Textarea
        label="Which decision does it serve?"
        autosize
        minRows={2}
        maxLength={1000}
        value={form.decision}
        onChange={(event) => onChange({ decision: event.currentTarget.value })}
      />
      <JourneyChoice value={form.journeyPreset} {...(journey && { journey })} onChange={(journeyPreset) => onChange({ journeyPreset })} />
      <TargetFields {...form} refusal={targetRefusal(error)} onChange={onChange} />
    </>
  );
}

type TargetProps = Pick<StudyForm, "target" | "audienceMinimum"> & Pick<Props, "onChange"> & { refusal: string | null };

function TargetFields({ target, audienceMinimum, refusal, onChange }: TargetProps) {
  return (
    <fieldset className={styles.target} aria-describedby={refusal ? "target-refusal" : undefined}>
      <legend>Target: people heard per persona</legend>
      <NumberInput
        label="From"
        min={1}
        max={500}
        value={target.min}
        onChange={(value) => onChange({ target: { ...target, min: Number(value) || 1 } })}
      />
      <NumberInput
        label="to"
        min={1}
        max={500}
        value={target.max}
        onChange={(value) => onChange({ target: { ...target, max: Number(value) || 1 } })}
      />
      <NumberInput
        label="of each audience at least"
        min={0}
        max={100}
        value={audienceMinimum}
        onChange={(value) => onChange({ audienceMinimum: Number(value) || 0 })}
      />
      {refusal ? (
        <p id="target-refusal" role="alert" className={styles.refusal}>
          {refusal}
        </p>
      ) : null}
    </fieldset>
  );
}
