import type { Choice } from "./choice-select";
import styles from "./word-select.module.css";

/** A word of a sentence that is a menu: the filter reads as prose and is changed in place. */
export function WordSelect({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}) {
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0];
  return (
    <span className={styles.word}>
      <span aria-hidden="true">{chosen?.name}</span>
      <select aria-label={label} value={chosen?.value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </span>
  );
}
