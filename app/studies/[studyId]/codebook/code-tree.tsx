"use client";

import list from "@/app/_ui/list-table.module.css";
import type { Code } from "@/lib/codebook/schema";
import { type CodeNode, codeTree } from "@/lib/codebook/tree";
import styles from "./codebook-page.module.css";
import { KIND_WORDS } from "./kinds";

type Props = {
  codes: Code[];
  /** highlights on the codes below each */
  below: ReadonlyMap<string, number>;
  chosenId: string | null;
  onOpen: (codeId: string) => void;
};

const INDENT = 20;

/** The tree as a table, every code a row under its parent. Counts are of the code itself; what hangs below it stands apart. */
export function CodeTree({ codes, below, chosenId, onOpen }: Props) {
  return (
    <table aria-label="Codes">
      <thead>
        <tr>
          <th>Code</th>
          <th className={list.wide}>Kind</th>
          <th className={list.wide}>Definition</th>
          <th className="numeric">People</th>
          <th className="numeric">Highlights</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(codeTree(codes)).map(({ code, depth }) => (
          <tr key={code.id} className={`${list.row} ${styles.row}`} data-chosen={code.id === chosenId}>
            <td className={styles.name} style={{ paddingLeft: 8 + depth * INDENT }}>
              {depth > 0 ? (
                <span aria-hidden="true" className={styles.branch}>
                  └{" "}
                </span>
              ) : null}
              <button
                type="button"
                className={list.open}
                aria-describedby={depth > 0 ? `under-${code.id}` : undefined}
                onClick={() => onOpen(code.id)}
              >
                {code.name}
              </button>
              {depth > 0 ? (
                <span id={`under-${code.id}`} hidden>
                  under {codes.find(({ id }) => id === code.parentId)?.name}
                </span>
              ) : null}
            </td>
            <td className={`${list.wide} ${list.quiet}`}>{KIND_WORDS[code.kind]}</td>
            <td className={list.wide}>
              {code.definition ? (
                <span className={styles.definition}>{code.definition}</span>
              ) : (
                <span className={list.quiet}>no definition yet</span>
              )}
            </td>
            <Counts code={code} below={below.get(code.id) ?? 0} />
          </tr>
        ))}
      </tbody>
    </table>
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

function rowsOf(nodes: CodeNode<Code>[]): CodeNode<Code>[] {
  return nodes.flatMap((node) => [node, ...rowsOf(node.children)]);
}
