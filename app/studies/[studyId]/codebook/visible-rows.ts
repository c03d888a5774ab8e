import type { Code } from "@/lib/codebook/schema";
import type { CodeNode } from "@/lib/codebook/tree";

/** A row of the tree as it is drawn, with what a screen reader is told of its place. */
export type VisibleRow = { code: Code; depth: number; position: number; of: number; open: boolean | null };

/** The rows in sight: what is shown, without what hangs under a folded code. `open` is null where nothing hangs under it. */
export function visibleRows(nodes: readonly CodeNode<Code>[], folded: ReadonlySet<string>): VisibleRow[] {
  return nodes.flatMap(({ code, depth, children }, index) => {
    const open = children.length === 0 ? null : !folded.has(code.id);
    const row = { code, depth, position: index + 1, of: nodes.length, open };
    return open ? [row, ...visibleRows(children, folded)] : [row];
  });
}
