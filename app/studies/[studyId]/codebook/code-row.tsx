"use client";

import { memo } from "react";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { EditorsOnly } from "@/app/_team/editors-only";
import list from "@/app/_ui/list-table.module.css";
import type { Code } from "@/lib/codebook/schema";
import styles from "./code-tree.module.css";
import { KIND_WORDS } from "./kinds";
import { RenameField } from "./rename-field";
import type { TreeActions } from "./use-code-tree";
import type { VisibleRow } from "./visible-rows";

type Props = Omit<VisibleRow, "code"> & {
  studyId: string;
  code: Code;
  /** highlights on the codes below it */
  below: number;
  active: boolean;
  chosen: boolean;
  renaming: boolean;
  dragged: boolean;
  /** where a dragged code would come to stand; "no" where it may not */
  drop: "before" | "into" | "after" | "no" | undefined;
  actions: TreeActions;
};

const INDENT = 20;

/** One code of the tree: its place, its name, what it means, and whom it was heard from. */
export const CodeRow = memo(function CodeRow(props: Props) {
  const { code, depth, position, of, open, below, active, chosen, dragged, drop, actions } = props;
  return (
    <tr
      className={`${list.row} ${styles.row}`}
      data-code={code.id}
      data-chosen={chosen}
      data-dragged={dragged || undefined}
      data-drop={drop}
      tabIndex={active ? 0 : -1}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={open ?? undefined}
      aria-selected={chosen}
      onFocus={() => actions.activate(code.id)}
    >
      <td className={styles.name} style={{ paddingLeft: 4 + depth * INDENT }}>
        <span className={styles.line}>
          <EditorsOnly>
            <span aria-hidden="true" className={styles.grip} title="Drag to move" onPointerDown={(event) => actions.take(event, code.id)}>
              ⠿
            </span>
          </EditorsOnly>
          <FoldMark code={code} open={open} actions={actions} />
          <CodeSwatch code={code} />
          <NameOf {...props} />
        </span>
      </td>
      <td className={`${list.wide} ${list.quiet}`}>{KIND_WORDS[code.kind]}</td>
      <td className={list.wide}>
        {code.definition ? (
          <span className={styles.definition}>{code.definition}</span>
        ) : (
          <span className={list.quiet}>no definition yet</span>
        )}
      </td>
      <td className={list.wide}>{code.key ? <kbd>{code.key.toUpperCase()}</kbd> : null}</td>
      <Counts code={code} below={below} />
    </tr>
  );
});

function FoldMark({ code, open, actions }: Pick<Props, "code" | "open" | "actions">) {
  if (open === null) return <span className={styles.fold} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-label={open ? `Fold ${code.name}` : `Unfold ${code.name}`}
      data-open={open}
      onClick={() => actions.fold(code.id, !open)}
    >
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
        <path d="M2 0.5 6.5 4 2 7.5z" fill="currentColor" />
      </svg>
    </button>
  );
}

function NameOf({ studyId, code, renaming, actions }: Props) {
  if (renaming) return <RenameField studyId={studyId} code={code} onDone={actions.renamed} />;
  return (
    <button type="button" tabIndex={-1} className={list.open} onClick={() => actions.open(code.id)}>
      {code.name}
    </button>
  );
}

/** A code that only gathers others has no counts of its own to show. */
function Counts({ code: { people, highlights }, below }: { code: Code; below: number }) {
  const none = below > 0 ? null : <span className={list.quiet}>0</span>;
  return (
    <>
      <td className="numeric">{people || none}</td>
      <td className="numeric">
        {highlights || none}
        {below > 0 ? <span className={`caption ${styles.below}`}>{below} in its codes</span> : null}
      </td>
    </>
  );
}
