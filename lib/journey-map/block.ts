/** A cell of the grid by its place. */
export type Spot = { row: number; column: number };
/** What is chosen: from where it was begun (`anchor`) to where one stands (`at`). */
export type Chosen = { at: Spot; anchor: Spot };
export type Size = { rows: number; columns: number };
export type Block = { top: number; bottom: number; left: number; right: number };

const within = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(0, count - 1));

const STEPS: Record<string, Spot> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: Number.NEGATIVE_INFINITY },
  End: { row: 0, column: Number.POSITIVE_INFINITY },
  PageUp: { row: -6, column: 0 },
  PageDown: { row: 6, column: 0 },
};

/** Where a key leads, never out of the grid; with Shift the block grows from where it was begun. Null for a key that leads nowhere. */
export function moveBy(key: string, { chosen, size, extend }: { chosen: Chosen; size: Size; extend: boolean }): Chosen | null {
  const step = STEPS[key];
  if (!step) return null;
  const at = { row: within(chosen.at.row + step.row, size.rows), column: within(chosen.at.column + step.column, size.columns) };
  return { at, anchor: extend ? chosen.anchor : at };
}

/** The block that is chosen, its bounds included. */
export function blockOf({ at, anchor }: Chosen): Block {
  return {
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

/** Whether a cell is in a block. */
export function isIn({ top, bottom, left, right }: Block, { row, column }: Spot): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cells of a block, row by row. */
export function spotsOf({ top, bottom, left, right }: Block): Spot[] {
  return span(top, bottom).flatMap((row) => span(left, right).map((column) => ({ row, column })));
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Where pasted rows go: from the block's upper left corner, as far as the grid reaches; one single value fills the whole block. As in a spreadsheet, what
 * lies beyond the last row or column is left out.
 */
export function pasteAt(rows: readonly (readonly string[])[], { block, size }: { block: Block; size: Size }): (Spot & { text: string })[] {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return spotsOf(block).map((spot) => ({ ...spot, text: first[0] ?? "" }));
  return rows.flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const spot = { row: block.top + down, column: block.left + right };
      return spot.row < size.rows && spot.column < size.columns ? [{ ...spot, text }] : [];
    }),
  );
}
