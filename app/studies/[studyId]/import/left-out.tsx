import { VisuallyHidden } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { ReportFile } from "@/lib/import/schema";
import type { DraftState } from "./draft-state";
import styles from "./preview.module.css";
import type { Step } from "./use-import-draft";

type Props = {
  title: string;
  files: ReportFile[];
  choices: DraftState["choices"];
  step: Step;
  isRefused?: boolean;
  onWithout?: (name: string) => void;
};

const MOST_LINES = 20;

/** Files of which nothing is stored, each with the reason; the others go on without them. */
export function LeftOut({ title, files, choices, step, isRefused = false, onWithout }: Props) {
  if (files.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.section}>{title}</h2>
      <ul className={styles.leftOut}>
        {files.map((file) => (
          <li key={`${file.name} ${file.sha256}`} data-refused={isRefused}>
            <div>
              <strong>{file.name}</strong> {file.reason ?? (file.replaced ? "It says just what the text says that it would replace." : "")}
              {file.rejected.slice(0, MOST_LINES).map(({ line, reason }) => (
                <span key={line} className={styles.under}>
                  Line {line}: {reason}
                </span>
              ))}
            </div>
            {onWithout && file.rejected.length > 0 ? (
              <button type="button" className={styles.quietButton} onClick={() => onWithout(file.name)}>
                Leave these rows out<VisuallyHidden component="span">: {file.name}</VisuallyHidden>
              </button>
            ) : null}
            {choices[file.name]?.replaces ? (
              <button
                type="button"
                className={styles.quietButton}
                onClick={() => step({ kind: "choose", name: file.name, choice: { replaces: null } })}
              >
                Import it as new<VisuallyHidden component="span">: {file.name}</VisuallyHidden>
              </button>
            ) : null}
            <button type="button" className={styles.quietButton} onClick={() => step({ kind: "take-out", name: file.name })}>
              Take out<VisuallyHidden component="span"> {file.name}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Members of an archive that somebody took out, with the way back. */
export function TakenOut({ names, step }: { names: string[]; step: Step }) {
  if (names.length === 0) return null;
  const title = `${plural(names.length, "file")} taken out by you`;
  return (
    <section aria-label={title}>
      <h2 className={styles.section}>{title}</h2>
      <ul className={styles.leftOut}>
        {names.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <button type="button" className={styles.quietButton} onClick={() => step({ kind: "put-back", name })}>
              Put back<VisuallyHidden component="span"> {name}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
