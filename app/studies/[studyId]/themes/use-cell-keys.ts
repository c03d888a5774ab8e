import { type KeyboardEvent, useRef } from "react";

const MOVES: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Arrows walk over the figures of a table, row by row and cell by cell, Home and End to the ends of a row; Enter on one opens its quotes, as a click does.
 * Each figure is a button with `data-cell`, its row has `data-row`.
 */
export function useCellKeys<T extends HTMLElement>() {
  const table = useRef<T>(null);
  function onKeyDown(event: KeyboardEvent) {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-cell]") : null;
    const row = cell?.closest<HTMLElement>("[data-row]");
    if (!cell || !row || !table.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = event.key in MOVES ? step({ table: table.current, row, cell }, MOVES[event.key] ?? [0, 0]) : endOf(row, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  }
  return { table, onKeyDown };
}

const cellsIn = (row: Element | undefined) =>
  [...(row?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])].filter((cell) => cell.offsetParent !== null);

type Place = { table: HTMLElement; row: HTMLElement; cell: HTMLElement };

/** The figure in that direction; null at the edge, where the focus stays. */
function step({ table, row, cell }: Place, [down, right]: [number, number]): HTMLElement | null {
  const own = cellsIn(row);
  const at = own.indexOf(cell);
  if (right !== 0) return own[at + right] ?? null;
  const rows = [...table.querySelectorAll<HTMLElement>("[data-row]")];
  const there = cellsIn(rows[rows.indexOf(row) + down]);
  const alike = there.find((one) => one.dataset.cell === cell.dataset.cell);
  return alike ?? there[Math.min(at, there.length - 1)] ?? null;
}

/** Undefined for a key that is none of ours. */
function endOf(row: HTMLElement, key: string): HTMLElement | null | undefined {
  if (key === "Home") return cellsIn(row)[0] ?? null;
  return key === "End" ? (cellsIn(row).at(-1) ?? null) : undefined;
}
