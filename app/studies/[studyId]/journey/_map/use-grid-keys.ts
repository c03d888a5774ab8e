import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useMayEdit } from "@/app/_team/editors-only";
import { blockOf, type Chosen, moveBy, pasteAt, type Spot, spotsOf } from "@/lib/journey-map/block";
import { cellText, writtenOf } from "@/lib/journey-map/cell-text";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import { fromTsv, toTsv } from "@/lib/journey-map/tsv";
import type { useMapWrites, Writing } from "./use-map-writes";

/** Where one stands at first: at the cell whose sheet is open, else at the first. */
function startAt(map: DrawnMap, opened: Opened): Chosen {
  const row = Math.max(0, opened ? map.lanes.indexOf(opened.lane) : 0);
  const column = Math.max(0, opened ? map.columns.findIndex(({ key }) => key === opened.column) : 0);
  return { at: { row, column }, anchor: { row, column } };
}

type Opened = Pick<MapCell, "lane" | "column"> | null;

export type Editing = Spot & { text: string };
type Use = {
  map: DrawnMap;
  opened: Opened;
  write: ReturnType<typeof useMapWrites>["write"];
  onMove: (cell: MapCell) => void;
  onOpen: (cell: MapCell) => void;
};

/** The map as a sheet of cells: where one stands, what is being typed, and what keys and the clipboard do. */
export function useGridKeys({ map, opened, write, onMove, onOpen }: Use) {
  const mayEdit = useMayEdit();
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<Chosen>(() => startAt(map, opened));
  const [editing, setEditing] = useState<Editing | null>(null);
  const size = { rows: map.lanes.length, columns: map.columns.length };
  const cellAt = ({ row, column }: Spot) => map.cells[row * size.columns + column];
  const cells = () => spotsOf(blockOf(chosen)).flatMap((spot) => cellAt(spot) ?? []);

  const go = (next: Chosen) => {
    setChosen(next);
    const { row, column } = next.at;
    grid.current?.querySelector<HTMLElement>(`[data-spot="${row}.${column}"]`)?.focus();
    const cell = cellAt(next.at);
    if (cell) onMove(cell);
  };
  const step = (key: string) => {
    const next = moveBy(key, { chosen, size, extend: false });
    if (next) go(next);
  };
  const edit = (text?: string) => {
    const cell = cellAt(chosen.at);
    if (cell && mayEdit) setEditing({ ...chosen.at, text: text ?? writtenOf(cell)?.text ?? "" });
  };
  /** what was typed is stored; `then`: the key that leads on */
  const commit = (text: string, then?: string) => {
    const cell = editing && cellAt(editing);
    setEditing(null);
    if (cell) void write([{ cell, text: text.trim() }]);
    if (then) step(then);
    else go(chosen);
  };
  const cancel = () => {
    setEditing(null);
    go(chosen);
  };
  const clear = () => {
    const gone = mayEdit ? cells().filter(({ own }) => own !== null) : [];
    if (gone.length > 0)
      void write(
        gone.map((cell): Writing => ({ cell, text: "" })),
        `${gone.length === 1 ? "Cell" : `${gone.length} cells`} emptied`,
      );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveBy(event.key, { chosen, size, extend: event.shiftKey });
    if (next) go(next);
    else if (!act(event.key)) return;
    event.preventDefault();
  };
  /** what keys do for those who only read */
  const look = (key: string, cell: MapCell | undefined): boolean => {
    if (!cell || (key !== " " && key !== "Enter")) return false;
    onOpen(cell);
    return true;
  };
  const act = (key: string): boolean => {
    const cell = cellAt(chosen.at);
    if (!mayEdit) return look(key, cell);
    if (key === "Enter" || key === "F2") edit();
    else if (key === "Delete" || key === "Backspace") clear();
    else if (key === " " && cell) onOpen(cell);
    else if (key.length === 1 && key !== "?") edit(key);
    else return false;
    return true;
  };

  const onCopy = (event: ClipboardEvent) => {
    if (editing || window.getSelection()?.isCollapsed === false) return;
    const { top, bottom, left, right } = blockOf(chosen);
    const rows = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_cell, along) => copied(cellAt({ row: top + down, column: left + along }))),
    );
    event.clipboardData.setData("text/plain", toTsv(rows));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing || !mayEdit) return;
    event.preventDefault();
    const rows = fromTsv(event.clipboardData.getData("text/plain"));
    const spots = pasteAt(rows, { block: blockOf(chosen), size });
    const writings = spots.flatMap(({ text, ...spot }): Writing[] => {
      const cell = cellAt(spot);
      return cell ? [{ cell, text }] : [];
    });
    const count = writings.length;
    if (count > 0) void write(writings, `${count === 1 ? "1 cell" : `${count} cells`} pasted`);
  };
  const onClick = (event: MouseEvent) => {
    const spot = spotOf(event.target);
    if (spot && !editing) go({ at: spot, anchor: event.shiftKey ? chosen.anchor : spot });
  };
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey && !editing) event.preventDefault();
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (spotOf(event.target) && !editing) edit();
  };

  return {
    grid,
    chosen,
    editing,
    block: blockOf(chosen),
    cellAt,
    commit,
    cancel,
    handlers: { onKeyDown, onCopy, onPaste, onClick, onMouseDown, onDoubleClick },
  };
}

function copied(cell: MapCell | undefined): string {
  if (!cell) return "";
  return writtenOf(cell)?.text ?? cellText(cell);
}

/** The cell that was pressed, where it was not a button or a field in it. */
function spotOf(target: EventTarget): Spot | null {
  if (!(target instanceof Element) || target.closest("button, textarea, a")) return null;
  const spot = target.closest<HTMLElement>("[data-spot]")?.dataset.spot;
  const [row, column] = spot?.split(".").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
