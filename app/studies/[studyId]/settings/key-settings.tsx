"use client";

import { Button, Switch } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { preferencesQuery, useUpdatePreferences } from "@/app/_data/preferences";
import { ErrorNote } from "@/app/_ui/error-note";
import { showFailure } from "@/app/_ui/toast";
import { COMMANDS, type CommandId } from "@/lib/preferences/commands";
import { keyOf, keyRefusal, usualKey } from "@/lib/preferences/keys";
import styles from "./key-settings.module.css";

/** Single letters give commands in an interview: which letter gives which, and whether any does (WCAG 2.1.4). */
export function KeySettings() {
  const { data: preferences } = useSuspenseQuery(preferencesQuery());
  const update = useUpdatePreferences();
  const [refusal, setRefusal] = useState<string | null>(null);
  const stored = preferences.letterKeys !== false;
  const [on, setOn] = useState(stored);
  const [known, setKnown] = useState(stored);
  if (known !== stored) {
    setKnown(stored);
    setOn(stored);
  }
  const own = preferences.keys ?? {};

  function give(command: CommandId, key: string) {
    const refused = keyRefusal(preferences, command, key);
    setRefusal(refused);
    if (refused) return;
    const { [command]: _, ...rest } = own;
    const letter = key.toLowerCase();
    update.mutate({ keys: letter === usualKey(command) ? rest : { ...rest, [command]: letter } }, { onError: showFailure });
  }

  return (
    <section aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <Switch
        label="Single letters give commands while an interview is read"
        description="Off, they do nothing; every command stays in reach with Alt and the letter while writing, and by mouse."
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          setOn(checked);
          update.mutate({ letterKeys: checked }, { onError: showFailure });
        }}
      />
      <table className={styles.keys} aria-label="Keys of the commands" data-off={!on}>
        <thead>
          <tr>
            <th scope="col">Command</th>
            <th scope="col">Letter</th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map(({ id, title, key }) => {
            const letter = keyOf({ ...preferences, letterKeys: true }, id) ?? key;
            return (
              <tr key={id}>
                <td>{title}</td>
                <td>
                  <input
                    className={styles.letter}
                    aria-label={`Letter for: ${title}`}
                    value={letter.toUpperCase()}
                    onFocus={(event) => event.currentTarget.select()}
                    onChange={(event) =>
                      give(id, [...event.currentTarget.value].filter((one) => one.toLowerCase() !== letter).join("") || letter)
                    }
                  />
                  {letter === key ? null : <span className="caption"> usually {key.toUpperCase()}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {refusal ? <ErrorNote title="The letter stays as it was.">{refusal}</ErrorNote> : null}
      {Object.keys(own).length > 0 ? (
        <Button
          mt={10}
          onClick={() => {
            setRefusal(null);
            update.mutate({ keys: {} }, { onError: showFailure });
          }}
        >
          Back to the usual letters
        </Button>
      ) : null}
    </section>
  );
}
