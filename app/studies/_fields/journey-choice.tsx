import { Radio } from "@mantine/core";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { JOURNEY_PRESETS, type JourneyPreset, PRESET_NAMES, STAGES } from "@/lib/journey/vocabulary";
import styles from "./journey-choice.module.css";

/** `journey`: of a study that there is, which may have changed the stages of its preset. */
type Props = { value: JourneyPreset; journey?: StudyJourney; onChange: (preset: JourneyPreset) => void };

/** The three ways to cut the journey, and what each stage of the chosen one means. */
export function JourneyChoice({ value, journey, onChange }: Props) {
  const stages = journey?.preset === value ? journey.stages : STAGES[value];
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
        {stages.map((stage) => (
          <div key={stage.slug}>
            <dt>{stage.name}</dt>
            <dd>{stage.definition}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
