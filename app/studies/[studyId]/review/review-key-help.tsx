"use client";

import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import { Dialog } from "@/app/_ui/dialog";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import styles from "@/app/studies/[studyId]/interviews/[interviewId]/key-help.module.css";
import type { CommandId } from "@/lib/preferences/commands";
import { keyOf } from "@/lib/preferences/keys";

const LETTERS: [CommandId, string][] = [
  ["suggestion-next", "the next one; when a group is through, the next group"],
  ["suggestion-before", "the one before"],
  ["accept", "accept it; with Shift the whole group, or all that is marked"],
  ["reject", "reject it; with Shift the whole group, or all that is marked"],
  ["change", "change it first: point, stage, codes"],
  ["trigger", "it is a trigger"],
  ["failure", "it is a failure"],
  ["highlight", "it is neither of both"],
  ["codes", "its codes"],
  ["degree", "how bad, or towards what: the next answer"],
];

const FIXED: [string, string][] = [
  ["1–7", "its stage"],
  ["Space", "mark it, to decide some together"],
  ["Enter", "open it in its interview"],
  ["↑ ↓", "the group before, the next group"],
  ["Ctrl Z", "undo, also a whole group; with Shift, redo"],
  ["Esc", "leave the change, the sample, the marks"],
];

/** All keys of the queue, as they are set. */
export function ReviewKeyHelp({ studyId, onClose }: { studyId: string; onClose: () => void }) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const off = preferences.letterKeys === false;
  const sign = (id: CommandId) => keyOf({ ...preferences, letterKeys: true }, id)?.toUpperCase() ?? "";
  return (
    <Dialog onClose={onClose} title="Keys" size="lg">
      <p className={styles.intro}>
        A key acts on the suggestion that is looked at{off ? "; as letters are switched off, hold Alt with it" : ""}.{" "}
        <Link href={`${places.settings(studyId)}#keys` as typeof places.studies}>Change the letters</Link>
      </p>
      <div className={styles.columns}>
        <dl className={styles.keys}>
          {LETTERS.map(([id, title]) => (
            <Line key={id} signs={off ? ["Alt", sign(id)] : [sign(id)]} what={title} />
          ))}
        </dl>
        <dl className={styles.keys}>
          {FIXED.map(([signs, what]) => (
            <Line key={what} signs={[signs]} what={what} />
          ))}
        </dl>
      </div>
    </Dialog>
  );
}

function Line({ signs, what }: { signs: string[]; what: string }) {
  return (
    <div>
      <dt>
        {signs.map((sign) => (
          <kbd key={sign}>{sign}</kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
