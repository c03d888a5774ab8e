/**
 * Two coders' values of the same units, counted: how many units, on how many both said the same, on how many both said nothing, and how often each gave
 * each value (index 0: nothing). All that percent agreement, kappa and alpha need.
 */
export type Tally = { units: number; agreed: number; neither: number; first: readonly number[]; second: readonly number[] };

/** The tally of a square table: rows are the first coder's values, columns the second's; its first row and column stand for "nothing". */
export function tallyOfTable(table: readonly (readonly number[])[]): Tally {
  const size = table.length;
  const cell = (row: number, column: number) => table[row]?.[column] ?? 0;
  const places = Array.from({ length: size }, (_, at) => at);
  const first = places.map((row) => places.reduce((sum, column) => sum + cell(row, column), 0));
  const second = places.map((column) => places.reduce((sum, row) => sum + cell(row, column), 0));
  return {
    units: first.reduce((sum, count) => sum + count, 0),
    agreed: places.reduce((sum, at) => sum + cell(at, at), 0),
    neither: cell(0, 0),
    first,
    second,
  };
}
