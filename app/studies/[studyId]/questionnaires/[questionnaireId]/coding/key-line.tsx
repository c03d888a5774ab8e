"use client";

import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import type { CommandId } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";
import styles from "./coding-page.module.css";

/** The keys of the page, under it. */
export function CodingKeyLine({ stages }: { stages: number }) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const sign = (command: CommandId) => keyOf({ ...preferences, letterKeys: true }, command)?.toUpperCase() ?? "";
  const keys: [string[], string][] = [
    [[sign("suggestion-next"), sign("suggestion-before")], "next, back"],
    [[sign("trigger"), sign("failure")], "point"],
    [[`1–${stages}`], "stage"],
    [[sign("codes")], "code, or its letter"],
    [["Enter"], "apply"],
    [["⇧ Enter"], "to all alike"],
    [["N"], "nothing here"],
    [[sign("accept"), sign("reject")], "suggestion"],
    [["Ctrl Z"], "undo"],
  ];
  return (
    <footer className={styles.keys} aria-hidden="true">
      {preferences.letterKeys === false ? (
        <span>
          <kbd>Alt</kbd> with
        </span>
      ) : null}
      {keys.map(([signs, what]) => (
        <span key={what}>
          {signs.map((one) => (
            <kbd key={one}>{one}</kbd>
          ))}
          {what}
        </span>
      ))}
    </footer>
  );
}
