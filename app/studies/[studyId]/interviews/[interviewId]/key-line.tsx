"use client";

import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { preferencesQuery } from "@/app/_data/preferences";
import type { CommandId } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";
import type { Mode } from "./_text/extensions";
import styles from "./key-line.module.css";

/** The keys most used, under the text; all of them stand behind the last one. */
export function KeyLine({ stages, mode }: { stages: number; mode: Mode }) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const withAlt = mode === "write" || preferences.letterKeys === false;
  const sign = (command: CommandId) => keyOf({ ...preferences, letterKeys: true }, command)?.toUpperCase() ?? "";
  const keys: [string[], string][] = [
    [[sign("sentence-next"), sign("sentence-before")], "sentence"],
    [[sign("trigger")], "trigger"],
    [[sign("failure")], "failure"],
    [[sign("highlight")], "highlight"],
    [["1", `${stages}`], "stage"],
    [[sign("codes")], "code"],
    [[sign("comment")], "note"],
  ];
  return (
    <footer className={styles.keys} aria-hidden="true">
      <span className={styles.most}>
        {withAlt ? (
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
      </span>
      <span>
        <kbd>{sign("suggestion-next")}</kbd>
        <kbd>{sign("suggestion-before")}</kbd> walk suggestions
      </span>
      <span>
        <kbd>?</kbd> all keys
      </span>
    </footer>
  );
}
