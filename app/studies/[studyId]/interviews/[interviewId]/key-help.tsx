"use client";

import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import { Dialog } from "@/app/_ui/dialog";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { codesByKey } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import type { Stage } from "@/lib/journey/vocabulary";
import { COMMANDS } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";
import styles from "./key-help.module.css";

/** Those that nobody can change: each sign stands alone. */
const FIXED: readonly [signs: string[], what: string][] = [
  [["#"], "while writing: #trigger, #failure, a stage, step or code marks its line with the tags, once the line is left"],
  [["G", "1–9"], "tick a question of the guide off, back to the text"],
  [["G", "L"], "log an interview, from any page"],
  [["Shift", "← →"], "make the selection longer or shorter"],
  [["Del"], "delete the highlight"],
  [["Ctrl", "Z"], "undo; with Shift, redo"],
  [["Ctrl", "F"], "find in this text"],
  [["Esc"], "back to reading; let go of selection and mark"],
];

type Props = { studyId: string; stages: readonly Stage[]; codes: readonly Code[]; onClose: () => void };

/** All keys of the workspace as they are set, with the stages and what they mean, and the codes that have a key. */
export function KeyHelp({ studyId, stages, codes, onClose }: Props) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const off = preferences.letterKeys === false;
  const letters = COMMANDS.map(({ id, title }) => ({ sign: keyOf({ ...preferences, letterKeys: true }, id)?.toUpperCase() ?? "", title }));
  return (
    <Dialog onClose={onClose} title="Keys" size="lg">
      <p className={styles.intro}>
        Select words first, or choose a highlight; a key then acts on it. While you write{off ? ", and as letters are switched off" : ""},
        hold Alt with it. <Link href={`${places.settings(studyId)}#keys` as typeof places.studies}>Change the letters</Link>
      </p>
      <div className={styles.columns}>
        <dl className={styles.keys}>
          {letters.map(({ sign, title }) => (
            <div key={title}>
              <dt>
                {off ? <kbd>Alt</kbd> : null}
                <kbd>{sign}</kbd>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
          {FIXED.map(([signs, what]) => (
            <div key={what}>
              <dt>
                {signs.map((sign) => (
                  <kbd key={sign}>{sign}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <dl className={styles.keys}>
          {stages.map((stage, index) => (
            <div key={stage.slug}>
              <dt>
                <kbd>{index + 1}</kbd>
              </dt>
              <dd>
                <b>{stage.name}</b> {stage.definition}
              </dd>
            </div>
          ))}
          {[...codesByKey(codes, preferences)].map(([key, code]) => (
            <div key={code.id}>
              <dt>
                {off ? <kbd>Alt</kbd> : null}
                <kbd>{key.toUpperCase()}</kbd>
              </dt>
              <dd>
                <b>{code.name}</b> {code.definition}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
