import { Radio } from "@mantine/core";
import { JOURNEY_PRESETS, type JourneyPreset, PRESET_NAMES, STAGES } from "@/lib/journey/vocabulary";
import styles from "./journey-choice.module.css";

/** The three ways to cut the journey, and what each stage of the chosen one means. */
export function JourneyChoice({ value, onChange }: { value: JourneyPreset; onChange: (preset: JourneyPreset) => void }) {
  return (
    <div>
      <Radio.Group
        label="Journey"
        description="Evidence keeps its moment, so another journey can be chosen at any time; no highlight changes."
        value={value}
        onChange={(chosen) => onChange(chosen as JourneyPreset)}
      >
        <div className={styles.presets}>
          {JOURNEY_PRESETS.map((preset) => (
            <Radio key={preset} value={preset} label={PRESET_NAMES[preset].name} description={PRESET_NAMES[preset].about} />
          ))}
        </div>
      </Radio.Group>
      <dl className={styles.stages}>
        {STAGES[value].map((stage) => (
          <div key={stage.slug}>
            <dt>{stage.name}</dt>
            <dd>{stage.definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
