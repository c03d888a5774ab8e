import { useState } from "react";
import styles from "./figures-grid.module.css";

type Props = { value: string; label: string; onSet: (name: string) => void };

/** A name that is changed where it stands; an empty one goes back to what it was. */
export function TypedName({ value, label, onSet }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const name = typed?.trim() ?? "";
    setTyped(null);
    if (name !== "" && name !== value) onSet(name);
  };
  return (
    <input
      className={styles.name}
      aria-label={label}
      dir="auto"
      maxLength={200}
      title={value}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
