"use client";

import { type KeyboardEvent, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useMayEdit } from "@/app/_team/editors-only";
import type { Code } from "@/lib/codebook/schema";
import { commandOfTreeKey, type TreeCommand } from "./tree-keys";
import { useTreeDrag } from "./use-tree-drag";
import { useTreeMoves } from "./use-tree-moves";
import type { VisibleRow } from "./visible-rows";

/** What the page does for the tree: opens a code, adds one, asks before deleting one. */
export type PageActions = {
  open: (codeId: string) => void;
  evidence: (codeId: string) => void;
  add: (parentId: string | null) => void;
  erase: (code: Code) => void;
  filter: () => void;
  help: () => void;
};

export type TreeActions = {
  activate: (codeId: string) => void;
  fold: (codeId: string, open: boolean) => void;
  open: (codeId: string) => void;
  renamed: (codeId: string) => void;
  take: (event: PointerEvent, codeId: string) => void;
};

type Options = { studyId: string; codes: readonly Code[]; rows: readonly VisibleRow[]; page: PageActions; fold: TreeActions["fold"] };

/** What may be done in the tree by those who only read. */
const READS: ReadonlySet<TreeCommand["kind"]> = new Set(["go", "fold", "open", "evidence", "filter"]);

/** The focus, the keys and the dragging of the tree (ARIA treegrid: one row in the order of Tab, the arrows walk). */
export function useCodeTree({ studyId, codes, rows, page, fold }: Options) {
  const mayEdit = useMayEdit();
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const { place, step, said } = useTreeMoves(studyId, codes);
  const find = useCallback((id: string) => codes.find((code) => code.id === id), [codes]);
  const drop = useCallback(
    (id: string, placement: Parameters<typeof place>[1]) => {
      const code = find(id);
      if (code) place(code, placement);
    },
    [find, place],
  );
  const { drag, take } = useTreeDrag({ body, codes, onDrop: drop });

  const focus = useCallback((id: string | undefined) => {
    if (id === undefined) return;
    setActive(id);
    body.current?.querySelector<HTMLElement>(`[data-code="${id}"]`)?.focus();
  }, []);
  const renamed = useCallback(
    (id: string) => {
      setRenaming(null);
      // who left the field for something else is let go
      requestAnimationFrame(() => document.activeElement === document.body && focus(id));
    },
    [focus],
  );
  const moved = useRef<string | null>(null);
  // a row that comes to stand elsewhere loses the focus: it has it back before the next key, unless somebody went on meanwhile
  useLayoutEffect(() => {
    const id = moved.current;
    if (id === null) return;
    if (document.activeElement !== document.body) moved.current = rowOf(document.activeElement) === id ? id : null;
    else if (rows.some(({ code }) => code.id === id)) focus(id);
  }, [rows, focus]);
  const { open } = page;
  const actions = useMemo<TreeActions>(() => ({ activate: setActive, fold, open, renamed, take }), [fold, open, renamed, take]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = rows.findIndex(({ code }) => code.id === rowOf(event.target));
    const row = rows[at];
    const command = commandOfTreeKey(event);
    // Enter on a button of the row is that button's own
    if (
      !row ||
      !command ||
      (!mayEdit && !READS.has(command.kind)) ||
      (command.kind === "open" && event.target instanceof HTMLButtonElement)
    )
      return;
    event.preventDefault();
    obey(command, { row, at });
  }

  function obey(command: TreeCommand, { row, at }: { row: VisibleRow; at: number }) {
    if (command.kind === "go") focus(goal(rows, at, command.to)?.code.id);
    else if (command.kind === "fold") foldOrWalk(row, at, command.open);
    else if (command.kind === "move") move(row.code, command.direction);
    else if (command.kind === "rename") setRenaming(row.code.id);
    else ask(command.kind, row.code, page);
  }

  function foldOrWalk(row: VisibleRow, at: number, unfold: boolean) {
    if (row.open === !unfold) fold(row.code.id, unfold);
    else if (unfold) focus(row.open ? rows[at + 1]?.code.id : undefined);
    else focus(row.code.parentId ?? undefined);
  }

  function move(code: Code, direction: Parameters<typeof step>[1]) {
    step(code, direction);
    if (direction === "in") {
      const above = rows
        .slice(
          0,
          rows.findIndex((row) => row.code.id === code.id),
        )
        .findLast((row) => row.code.parentId === code.parentId);
      if (above) fold(above.code.id, true);
    }
    moved.current = code.id;
  }

  const first = rows.some(({ code }) => code.id === active) ? active : (rows[0]?.code.id ?? null);
  return { body, active: first, renaming, drag, said, actions, onKeyDown };
}

/** The code whose row an event happened in; undefined while a name is typed there. */
function rowOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return undefined;
  return target.closest<HTMLElement>("[data-code]")?.dataset.code;
}

function goal(rows: readonly VisibleRow[], at: number, to: Extract<TreeCommand, { kind: "go" }>["to"]): VisibleRow | undefined {
  if (to === "first") return rows[0];
  if (to === "last") return rows[rows.length - 1];
  return rows[at + (to === "next" ? 1 : -1)];
}

type Ask = Exclude<TreeCommand["kind"], "go" | "fold" | "move" | "rename">;

function ask(kind: Ask, code: Code, page: PageActions): void {
  if (kind === "open") page.open(code.id);
  else if (kind === "evidence") page.evidence(code.id);
  else if (kind === "delete") page.erase(code);
  else if (kind === "sibling") page.add(code.parentId);
  else if (kind === "child") page.add(code.id);
  else if (kind === "filter") page.filter();
  else page.help();
}
