/** Rows of which few columns are not zero (compressed rows): row i holds `columns` and `values` from `starts[i]` up to `starts[i + 1]`. */
export type SparseRows = { width: number; starts: Uint32Array; columns: Uint32Array; values: Float32Array };

/** How many rows there are. */
export function rowCount({ starts }: SparseRows): number {
  return starts.length - 1;
}

/** Rows given one by one as pairs of column and value. Columns are below `width`. */
export function sparseRows(rows: readonly (readonly (readonly [column: number, value: number])[])[], width: number): SparseRows {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length;
  });
  const size = starts[rows.length] ?? 0;
  const [columns, values] = [new Uint32Array(size), new Float32Array(size)];
  let at = 0;
  for (const row of rows) {
    for (const [column, value] of row) {
      columns[at] = column;
      values[at] = value;
      at++;
    }
  }
  return { width, starts, columns, values };
}
