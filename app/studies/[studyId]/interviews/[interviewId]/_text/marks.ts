import { type EditorState, Prec, type Range, RangeSet, StateEffect, StateField, type Transaction } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { type Fold, foldLanes } from "@/lib/highlights/fold-lanes";
import type { Span } from "@/lib/text/sentences";
import { addMark, dropMark, type LineMark } from "./line-mark";
import type { TextMark } from "./text-mark";

/** The marks of the stored text, all at once. */
export const setMarks = StateEffect.define<readonly TextMark[]>();
export const setCurrent = StateEffect.define<string | null>();
/** Shows one mark over other words than it has, while its edges are being moved; null puts it back. */
export const setEdges = StateEffect.define<(Span & { id: string }) | null>();

/** Leaves the mark where its edges were moved to; the stored marks follow. */
export const keepEdges = StateEffect.define<null>();

type Edges = { mark: TextMark; before: Span; shown: Span };
type Marks = { shown: DecorationSet; lanes: Map<string, number | null>; folds: Fold[]; edges: Edges | null };

const CURRENT = Decoration.mark({ class: "cm-current" });

export function kindOf(mark: TextMark): "trigger" | "failure" | "highlight" | "suggestion" {
  return mark.proposed ? "suggestion" : (mark.point ?? "highlight");
}

/** What lies on the text, mapped through every change of it. */
export const marksField = StateField.define<Marks>({
  create: () => ({ shown: RangeSet.empty, lanes: new Map(), folds: [], edges: null }),
  update(marks, transaction) {
    const left = transaction.effects.reduce((all, effect) => (effect.is(dropMark) ? withoutMark(all, effect.value) : all), marks);
    let next = transaction.docChanged ? mapped(left, transaction) : left;
    for (const effect of transaction.effects) {
      if (effect.is(addMark)) next = drawn(next, [...shownMarks(next), effect.value], transaction.newDoc.length);
      if (effect.is(setMarks)) next = drawn(next, effect.value, transaction.newDoc.length);
      if (effect.is(keepEdges)) next = { ...next, edges: null };
      if (effect.is(setEdges)) next = effect.value ? withEdges(next, effect.value) : withoutEdges(next);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, (marks) => marks.shown),
});

export const currentField = StateField.define<string | null>({
  create: () => null,
  update: (current, { effects }) => effects.reduce((id, effect) => (effect.is(setCurrent) ? effect.value : id), current),
  // of lower rank than the marks themselves: the full marker lies behind them
  provide: (field) =>
    Prec.low(
      EditorView.decorations.compute([field, marksField], (state) => {
        const id = state.field(field);
        const span = id ? spanOfMark(state, id) : null;
        return span ? Decoration.set(CURRENT.range(span.start, span.end)) : Decoration.none;
      }),
    ),
});

/** Where a mark stands now, null when its words are gone. */
export function spanOfMark(state: EditorState, id: string): Span | null {
  for (const cursor = state.field(marksField).shown.iter(); cursor.value; cursor.next()) {
    if (cursor.value.spec.mark.id === id) return { start: cursor.from, end: cursor.to };
  }
  return null;
}

/** The marks that touch a stretch of the text, where they stand now. */
export function marksBetween(state: EditorState, from: number, to: number): { mark: TextMark; start: number; end: number }[] {
  const found: { mark: TextMark; start: number; end: number }[] = [];
  state.field(marksField).shown.between(from, to, (start, end, { spec }) => {
    found.push({ mark: spec.mark, start, end });
  });
  return found;
}

function rangeOf(mark: TextMark, span: Span, lane: number | null): Range<Decoration> {
  const attributes: Record<string, string> = { "data-mark": mark.id, "data-kind": kindOf(mark) };
  if (lane === null) attributes["data-folded"] = "";
  else attributes["data-lane"] = String(lane);
  return Decoration.mark({ class: "cm-mark", attributes, mark, lane }).range(span.start, span.end);
}

/** Draws the marks anew, only those that are not as they were: what stays costs nothing on screen. */
function drawn(before: Marks, all: readonly TextMark[], length: number): Marks {
  const marks = all.filter((mark) => mark.start < mark.end && mark.end <= length);
  const { lanes, folds } = foldLanes(marks);
  const fresh = new Map(marks.map((mark) => [mark.id, mark]));
  const gone = new Set<string>();
  const edge = { from: length, to: 0 };
  const reach = (from: number, to: number) => Object.assign(edge, { from: Math.min(edge.from, from), to: Math.max(edge.to, to) });
  for (const cursor = before.shown.iter(); cursor.value; cursor.next()) {
    const { mark, lane } = cursor.value.spec;
    const now = fresh.get(mark.id);
    const isSame =
      now && now.start === cursor.from && now.end === cursor.to && (lanes.get(mark.id) ?? null) === lane && looksLike(now, mark);
    if (isSame) fresh.delete(mark.id);
    else gone.add(mark.id);
    if (!isSame) reach(cursor.from, cursor.to);
  }
  if (gone.size === 0 && fresh.size === 0) return { ...before, lanes, folds, edges: null };
  const shown = before.shown.update({
    filter: (_from, _to, { spec }) => !gone.has(spec.mark.id),
    filterFrom: edge.from,
    filterTo: edge.to,
    add: [...fresh.values()].map((mark) => rangeOf(mark, mark, lanes.get(mark.id) ?? null)),
    sort: true,
  });
  return { shown, lanes, folds, edges: null };
}

function shownMarks({ shown }: Marks): TextMark[] {
  const all: TextMark[] = [];
  for (const cursor = shown.iter(); cursor.value; cursor.next())
    all.push({ ...cursor.value.spec.mark, start: cursor.from, end: cursor.to });
  return all;
}

/** Without a mark that a tag made, be it stored under another id by now. */
function withoutMark(marks: Marks, gone: LineMark): Marks {
  const isIt = (from: number, to: number, mark: TextMark) =>
    mark.id === gone.id || (from === gone.start && to === gone.end && mark.point === gone.point && mark.label === gone.label);
  return { ...marks, shown: marks.shown.update({ filter: (from, to, { spec }) => !isIt(from, to, spec.mark) }) };
}

function looksLike(a: TextMark, b: TextMark): boolean {
  return a.proposed === b.proposed && a.point === b.point && a.label === b.label && a.detail === b.detail;
}

function mapped(marks: Marks, { changes }: Transaction): Marks {
  const moved = (span: Span) => ({ start: changes.mapPos(span.start, 1), end: changes.mapPos(span.end, -1) });
  const edges = marks.edges && { ...marks.edges, before: moved(marks.edges.before), shown: moved(marks.edges.shown) };
  return { ...marks, shown: marks.shown.map(changes), edges };
}

function withEdges(marks: Marks, { id, start, end }: Span & { id: string }): Marks {
  const shown = { start, end };
  if (marks.edges?.mark.id === id) return { ...redrawn(marks, marks.edges.mark, shown), edges: { ...marks.edges, shown } };
  const base = withoutEdges(marks);
  for (const cursor = base.shown.iter(); cursor.value; cursor.next()) {
    const { mark } = cursor.value.spec;
    if (mark.id === id) return { ...redrawn(base, mark, shown), edges: { mark, before: { start: cursor.from, end: cursor.to }, shown } };
  }
  return base;
}

function withoutEdges(marks: Marks): Marks {
  return marks.edges ? { ...redrawn(marks, marks.edges.mark, marks.edges.before), edges: null } : marks;
}

function redrawn(marks: Marks, mark: TextMark, span: Span): Marks {
  const add = span.start < span.end ? [rangeOf(mark, span, marks.lanes.get(mark.id) ?? null)] : [];
  return { ...marks, shown: marks.shown.update({ filter: (_from, _to, { spec }) => spec.mark.id !== mark.id, add }) };
}
