import { NumberInput, TextInput } from "@mantine/core";
import { scaleRange } from "@/lib/questionnaires/check-definition";
import type { Question, Scale } from "@/lib/questionnaires/definition";
import styles from "./editor.module.css";

type Props = { question: Question; set: (patch: Partial<Question>, field?: string | null) => void };

/** The two ends of a scale and the words at them; a scale of its own says its numbers too. */
export function ScaleEditor({ question, set }: Props) {
  const { type, scale } = question;
  const range = scaleRange(question);
  if (type === "number" || scale === null || range === null) return null;
  const change = (patch: Partial<Scale>, field: string) => set({ scale: { ...scale, ...patch } }, field);
  return (
    <div className={styles.scale}>
      {type === "scale" ? (
        <>
          <NumberInput
            label="From"
            value={scale.min}
            min={-100}
            max={scale.max - 1}
            allowDecimal={false}
            clampBehavior="blur"
            onChange={(value) => typeof value === "number" && value < scale.max && change({ min: value }, "min")}
          />
          <NumberInput
            label="To"
            value={scale.max}
            min={scale.min + 1}
            max={1000}
            allowDecimal={false}
            clampBehavior="blur"
            onChange={(value) => typeof value === "number" && value > scale.min && change({ max: value }, "max")}
          />
        </>
      ) : null}
      <TextInput
        label={`Words at ${range.min}`}
        value={scale.minLabel}
        maxLength={200}
        onChange={(event) => change({ minLabel: event.currentTarget.value }, "low end")}
      />
      <TextInput
        label={`Words at ${range.max}`}
        value={scale.maxLabel}
        maxLength={200}
        onChange={(event) => change({ maxLabel: event.currentTarget.value }, "high end")}
      />
    </div>
  );
}
