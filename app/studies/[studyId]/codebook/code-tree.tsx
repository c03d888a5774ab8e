"use client";

import { VisuallyHidden } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import list from "@/app/_ui/list-table.module.css";
import type { Code } from "@/lib/codebook/schema";
import { codeTree } from "@/lib/codebook/tree";
import { CodeRow } from "./code-row";
import styles from "./code-tree.module.css";
import { type PageActions, useCodeTree } from "./use-code-tree";
import type { Drag } from "./use-tree-drag";
import { visibleRows } from "./visible-rows";

type Props = {
  studyId: string;
  /** the whole codebook */
  codes: Code[];
  /** ids of those in sight under the filter */
  shown: ReadonlySet<string>;
  /** highlights on the codes below each */
  below: ReadonlyMap<string, number>;
  chosenId: string | null;
  page: PageActions;
};

/** The tree as a grid, every code a row under its parent. Counts are of the code itself; what hangs below it stands apart. */
export function CodeTree({ studyId, codes, shown, below, chosenId, page }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const filtered = shown.size < codes.length;
  const rows = useMemo(() => {
    const nodes = codeTree(filtered ? codes.filter(({ id }) => shown.has(id)) : codes);
    return visibleRows(nodes, filtered ? new Set() : folded);
  }, [codes, shown, filtered, folded]);
  const fold = useCallback((id: string, open: boolean) => {
    setFolded((current) => {
      const next = new Set(current);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  }, []);
  const { body, active, renaming, drag, said, actions, onKeyDown } = useCodeTree({ studyId, codes, rows, page, fold });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree of rows with columns; its rows and cells become a grid's by it */}
      <table role="treegrid" aria-label="Codes" className={styles.tree} data-dragging={drag !== null || undefined}>
        <thead>
          <tr>
            <th>Code</th>
            <th className={list.wide}>Kind</th>
            <th className={list.wide}>Definition</th>
            <th className={list.wide}>Key</th>
            <th className="numeric">People</th>
            <th className="numeric">Highlights</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <CodeRow
              key={row.code.id}
              {...row}
              studyId={studyId}
              below={below.get(row.code.id) ?? 0}
              active={row.code.id === active}
              chosen={row.code.id === chosenId}
              renaming={row.code.id === renaming}
              dragged={row.code.id === drag?.id}
              drop={dropOn(row.code.id, drag)}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

function dropOn(id: string, drag: Drag | null) {
  if (!drag || drag.onId !== id || drag.id === id) return undefined;
  return drag.placement ? drag.side : "no";
}
