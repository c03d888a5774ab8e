import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import styles from "./keyword-table.module.css";

const KEYS = [
  { keys: ["J", "K"], verb: "next, previous" },
  { keys: ["P"], verb: "pin" },
  { keys: ["H"], verb: "hide" },
  { keys: ["M"], verb: "merge into another" },
  { keys: ["R"], verb: "rename" },
  { keys: ["X"], verb: "mark several" },
];

/** The letters that work here, unless they were switched off. */
export function ListKeys() {
  const { data: preferences } = useQuery(preferencesQuery());
  if (preferences?.letterKeys === false) return null;
  return (
    <p className={styles.keys}>
      {KEYS.map(({ keys, verb }) => (
        <span key={verb}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {verb}
        </span>
      ))}
    </p>
  );
}
