import type { Reason } from "@/lib/suggestions/schema";
import styles from "./suggestion-panel.module.css";

/** The words that decided, the strongest first: for, and against. */
export function SuggestionReasons({ reasons }: { reasons: Reason[] }) {
  const strongest = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const lines = [
    { one: "speaks for it", many: "speak for it", found: strongest.filter((reason) => reason.weight > 0).slice(0, 6) },
    { one: "speaks against it", many: "speak against it", found: strongest.filter((reason) => reason.weight < 0).slice(0, 3) },
  ].filter((line) => line.found.length > 0);
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>Why this is proposed</h3>
      <ul className={styles.why}>
        {lines.map((line) => (
          <li key={line.one}>
            {line.found.map((reason, index) => (
              <span key={reason.term}>
                {index > 0 ? ", " : ""}“<u>{reason.term}</u>”
              </span>
            ))}{" "}
            {line.found.length === 1 ? line.one : line.many}
          </li>
        ))}
      </ul>
    </div>
  );
}
