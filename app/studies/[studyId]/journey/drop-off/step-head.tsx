import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { FlowStep } from "@/lib/flows/flow";
import styles from "./figures-grid.module.css";
import { TypedName } from "./typed-name";

type Props = {
  step: FlowStep;
  /** the study's own steps */
  steps: { value: string; name: string }[];
  /** no step may go any more */
  isLast: boolean;
  onChange: (patch: Partial<FlowStep>) => void;
  onAdd: () => void;
  onRemove: () => void;
};

/** A step of a flow: its name, where it stands on the journey, and what can be done with its row. */
export function StepHead({ step, steps, isLast, onChange, onAdd, onRemove }: Props) {
  return (
    <th scope="row" className={styles.stepHead}>
      <div className={styles.headRow}>
        <TypedName value={step.name} label={`Name of the step ${step.name}`} onSet={(name) => onChange({ name })} />
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <button type="button" className={styles.more} aria-label={`More about the step ${step.name}`}>
              <IconDots size={14} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onAdd}>Add a step below</Menu.Item>
            <Menu.Item onClick={onRemove} disabled={isLast}>
              Take this step out
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <select
        className={styles.place}
        aria-label={`Where ${step.name} stands on the journey`}
        value={step.step ?? ""}
        onChange={(event) => onChange({ step: (event.currentTarget.value || null) as FlowStep["step"] })}
      >
        <option value="">not on the journey</option>
        {steps.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </th>
  );
}
