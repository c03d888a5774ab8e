import { Button, CloseButton, TextInput } from "@mantine/core";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import type { TouchpointPlace } from "@/lib/journey/touchpoint-place";
import type { StepSlug } from "@/lib/journey/vocabulary";
import styles from "./lists.module.css";

type Props = { label: string; value: readonly TouchpointPlace[]; steps: Choice[]; onChange: (places: TouchpointPlace[]) => void };

/** The steps at which people meet something, each with what for. */
export function PlacesInput({ label, value, steps, onChange }: Props) {
  const free = steps.find(({ value: slug }) => !value.some(({ step }) => step === slug));
  const put = (index: number, part: Partial<TouchpointPlace>) =>
    onChange(value.map((place, at) => (at === index ? { ...place, ...part } : place)));
  return (
    <fieldset className={styles.places}>
      <legend>{label}</legend>
      {value.map((place, index) => (
        <div key={place.step} className={styles.place}>
          <ChoiceSelect
            aria-label={`Step ${index + 1}`}
            value={place.step}
            choices={steps.filter(({ value: slug }) => slug === place.step || !value.some(({ step }) => step === slug))}
            onChoose={(step) => put(index, { step: (step ?? place.step) as StepSlug })}
          />
          <TextInput
            aria-label={`What for, at step ${index + 1}`}
            placeholder="what for"
            maxLength={300}
            value={place.purpose}
            onChange={(event) => put(index, { purpose: event.currentTarget.value })}
          />
          <CloseButton aria-label={`Leave step ${index + 1} out`} onClick={() => onChange(value.filter((_, at) => at !== index))} />
        </div>
      ))}
      {free ? (
        <div>
          <Button size="compact-sm" onClick={() => onChange([...value, { step: free.value as StepSlug, purpose: "" }])}>
            Add a step
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
