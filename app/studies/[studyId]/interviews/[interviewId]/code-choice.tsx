"use client";

import { VisuallyHidden } from "@mantine/core";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { plural } from "@/app/_ui/plural";
import type { Code } from "@/lib/codebook/schema";
import styles from "./codes-panel.module.css";

const INDENT = 16;

type Props = {
  code: Code;
  depth: number;
  /** the key that gives it, if one does */
  sign: string | null;
  /** on what is chosen */
  chosen: boolean;
  /** its place in the tree, which a code made just now is brought into view by */
  inTree?: boolean;
  /** the one that Enter takes */
  first?: boolean;
  /** in sight only for the sake of what hangs under it */
  aside?: boolean;
  onTake: () => void;
};

/** One code beside the text: pressed while it is on what is chosen. */
export function CodeChoice({ code, depth, sign, chosen, inTree = false, first = false, aside = false, onTake }: Props) {
  return (
    <li>
      <button
        type="button"
        className={styles.choice}
        aria-pressed={chosen}
        data-code={inTree ? code.id : undefined}
        data-walk
        data-first={first || undefined}
        data-aside={aside || undefined}
        style={{ paddingLeft: 8 + depth * INDENT }}
        // the words stay selected, and the keys stay with the text
        onMouseDown={(event) => event.preventDefault()}
        onClick={onTake}
      >
        <CodeSwatch code={code} />
        <span className={styles.name}>
          {code.name}
          {chosen ? <span aria-hidden="true"> ✓</span> : null}
        </span>
        {sign ? <kbd>{sign.toUpperCase()}</kbd> : null}
        <span aria-hidden="true" className={styles.people}>
          {code.people || ""}
        </span>
        <span aria-hidden="true" className={styles.marks}>
          {code.highlights || ""}
        </span>
        <VisuallyHidden>
          , {plural(code.people, "person", "people")}, {plural(code.highlights, "highlight")}
        </VisuallyHidden>
      </button>
    </li>
  );
}
