import { Fragment } from "react";
import type { Mode } from "./_text/extensions";
import styles from "./key-line.module.css";

/** The keys most used, under the text; all of them stand behind the last one. */
export function KeyLine({ stages, mode }: { stages: number; mode: Mode }) {
  const keys: [string[], string][] = [
    [["S", "W"], "sentence"],
    [["T"], "trigger"],
    [["F"], "failure"],
    [["H"], "highlight"],
    [["1", `${stages}`], "stage"],
    [["C"], "code"],
  ];
  return (
    <footer className={styles.keys} aria-hidden="true">
      {mode === "write" ? (
        <span>
          <kbd>Alt</kbd> with
        </span>
      ) : null}
      {keys.map(([signs, what]) => (
        <span key={what}>
          {signs.map((sign, index) => (
            <Fragment key={sign}>
              {what === "stage" && index > 0 ? "–" : null}
              <kbd>{sign}</kbd>
            </Fragment>
          ))}
          {what}
        </span>
      ))}
      <span className={styles.gap} />
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd> walk suggestions
      </span>
      <span>
        <kbd>?</kbd> all keys
      </span>
    </footer>
  );
}
