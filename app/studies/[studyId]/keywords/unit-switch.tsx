import { SegmentedControl } from "@mantine/core";
import styles from "./unit-switch.module.css";

type Unit = "phrases" | "words";

/** Phrases or single words: which of them is a matter of taste. */
export function UnitSwitch({ unit, onChange }: { unit: Unit; onChange: (unit: Unit) => void }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Phrases or words"
      classNames={{ root: styles.switch, indicator: styles.indicator, label: styles.label }}
      value={unit}
      onChange={onChange}
      data={[
        { value: "phrases", label: "Phrases" },
        { value: "words", label: "Words" },
      ]}
    />
  );
}
