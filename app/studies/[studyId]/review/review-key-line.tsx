"use client";

import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import type { CommandId } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";
import styles from "./review-page.module.css";

/** The keys most used, under the queue; all of them stand behind the last one. */
export function ReviewKeyLine({ onHelp }: { onHelp: () => void }) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const sign = (command: CommandId) => keyOf({ ...preferences, letterKeys: true }, command)?.toUpperCase() ?? "";
  const alt = preferences.letterKeys === false ? "Alt " : "";
  const keys: [string[], string][] = [
    [[sign("suggestion-next"), sign("suggestion-before")], "walk"],
    [[sign("accept")], "accept"],
    [[sign("reject")], "reject"],
    [[sign("change")], "change"],
    [["Space"], "mark"],
    [[`⇧ ${sign("accept")}`], "accept all"],
    [["↑", "↓"], "group"],
    [["Enter"], "in its place"],
    [["Ctrl Z"], "undo"],
  ];
  return (
    <footer className={styles.keys}>
      {keys.map(([signs, what]) => (
        <span key={what} aria-hidden="true">
          {signs.map((one) => (
            <kbd key={one}>{/^[⇧\p{L}]/u.test(one) && one.length < 4 ? `${alt}${one}` : one}</kbd>
          ))}
          {what}
        </span>
      ))}
      <button type="button" onClick={onHelp}>
        <kbd>?</kbd> all keys
      </button>
    </footer>
  );
}
