import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { FlowSegment } from "@/lib/flows/flow";
import styles from "./figures-grid.module.css";
import { TypedName } from "./typed-name";

type Props = {
  segment: FlowSegment;
  isEverybody: boolean;
  personas: { value: string; name: string }[];
  onChange: (patch: Partial<FlowSegment>) => void;
  onRemove: () => void;
};

/** A segment of a flow: its name, whose words explain it, whether it matters most. */
export function SegmentHead({ segment, isEverybody, personas, onChange, onRemove }: Props) {
  const { name, key, personaId } = segment;
  return (
    <th scope="col" className={styles.segmentHead}>
      <div className={styles.headRow}>
        <TypedName value={name} label={`Name of the segment ${name}`} onSet={(next) => onChange({ name: next })} />
        {isEverybody ? null : (
          <Menu position="bottom-end" withinPortal shadow="md">
            <Menu.Target>
              <button type="button" className={styles.more} aria-label={`More about the segment ${name}`}>
                <IconDots size={14} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onChange({ key: !key })}>{key ? "Does not matter more than others" : "Matters most"}</Menu.Item>
              <Menu.Item onClick={onRemove}>Take this segment out</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {isEverybody ? (
        <span className={styles.whole}>the whole of them</span>
      ) : (
        <select
          className={styles.place}
          aria-label={`The persona of ${name}`}
          value={personas.some(({ value }) => value === personaId) ? (personaId ?? "") : ""}
          onChange={(event) => onChange({ personaId: event.currentTarget.value || null })}
        >
          <option value="">no one persona</option>
          {personas.map((persona) => (
            <option key={persona.value} value={persona.value}>
              {persona.name}
            </option>
          ))}
        </select>
      )}
      {key ? <span className={styles.key}>matters most</span> : null}
    </th>
  );
}
