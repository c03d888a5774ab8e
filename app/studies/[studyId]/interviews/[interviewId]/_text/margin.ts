import type { Extension } from "@codemirror/state";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Placed, placeLabels } from "@/lib/highlights/place-labels";
import { edgeHandles } from "./edge-handles";
import { barOf, labelOf, moreOf } from "./margin-parts";
import { currentField, marksBetween, marksField } from "./marks";
import type { TextMark } from "./text-mark";

type Box = { mark: TextMark; top: number; bottom: number; foldedBy: number };
type Shown = { bar: HTMLElement; label: HTMLElement };

/** Bars and labels beside the words, in a layer that scrolls with the text. Only what is on screen is measured and drawn. */
export function margin(onChoose: (id: string) => void): Extension {
  return ViewPlugin.define((view) => marginOf(view, onChoose));
}

function marginOf(view: EditorView, onChoose: (id: string) => void) {
  const layer = view.scrollDOM.appendChild(document.createElement("div"));
  layer.className = "cm-margin";
  // the list of highlights is the way in for keyboard and screen reader
  layer.ariaHidden = "true";
  layer.addEventListener("mousedown", (event) => event.preventDefault());
  layer.addEventListener("click", ({ target }) => {
    const id = target instanceof Element ? target.closest<HTMLElement>("[data-id]")?.dataset.id : undefined;
    if (id) onChoose(id);
  });
  const handles = edgeHandles(view);
  const shown = new Map<string, Shown>();
  const heights = new Map<string, number>();
  let counts: HTMLElement[] = [];
  let width = 0;

  const request = () => view.requestMeasure({ key: "margin", read, write });

  function read() {
    if (layer.clientWidth !== width) heights.clear();
    width = layer.clientWidth;
    const current = view.state.field(currentField);
    const boxes = boxesOf(view);
    for (const [id, { label }] of shown) if (label.isConnected && !heights.has(id)) heights.set(id, label.offsetHeight);
    const measured = boxes.filter(({ mark }) => heights.has(mark.id));
    const placed = placeLabels(
      measured.map(({ mark, top }) => ({ id: mark.id, top: top - 1, height: heights.get(mark.id) ?? 0 })),
      current,
    );
    return { boxes, placed, current, edges: handles.read(), isMeasured: measured.length === boxes.length };
  }

  function write({ boxes, placed, current, edges, isMeasured }: ReturnType<typeof read>) {
    const ids = new Set(boxes.map(({ mark }) => mark.id));
    for (const [id, parts] of shown) {
      if (ids.has(id)) continue;
      parts.bar.remove();
      parts.label.remove();
      shown.delete(id);
      heights.delete(id);
    }
    for (const box of boxes) drawBox(box, current);
    drawLabels(placed);
    handles.draw(edges);
    if (!isMeasured) request();
  }

  function drawBox({ mark, top, bottom, foldedBy }: Box, current: string | null) {
    const lane = view.state.field(marksField).lanes.get(mark.id) ?? null;
    let parts = shown.get(mark.id);
    if (!parts) {
      parts = { bar: layer.appendChild(barOf(mark)), label: layer.appendChild(labelOf(mark)) };
      shown.set(mark.id, parts);
    }
    const { bar, label } = parts;
    bar.style.transform = `translate(${(lane ?? 2) * 8}px, ${top}px)`;
    bar.style.height = `${Math.max(16, bottom - top)}px`;
    bar.toggleAttribute("data-current", mark.id === current);
    bar.hidden = lane === null && foldedBy === 0;
    bar.dataset.more = lane === null && foldedBy > 0 ? `+${foldedBy}` : "";
    label.toggleAttribute("data-current", mark.id === current);
  }

  function drawLabels({ labels, more }: Placed) {
    const tops = new Map(labels.map(({ id, top }) => [id, top]));
    for (const [id, { label }] of shown) {
      const top = tops.get(id);
      label.style.visibility = top === undefined ? "hidden" : "";
      if (top !== undefined) label.style.transform = `translateY(${top}px)`;
    }
    for (const count of counts) count.remove();
    counts = more.map(({ top, ids }) => layer.appendChild(moreOf(ids, top)));
  }

  /** The marks were given anew: what stands beside them may say something else. */
  function forget() {
    for (const { bar, label } of shown.values()) {
      bar.remove();
      label.remove();
    }
    shown.clear();
    heights.clear();
  }

  request();
  return {
    update(update: ViewUpdate) {
      const isGiven = update.transactions.some(({ effects }) => effects.length > 0);
      if (update.startState.field(marksField).lanes !== update.state.field(marksField).lanes) forget();
      if (isGiven || update.docChanged || update.viewportChanged || update.geometryChanged) request();
    },
    destroy() {
      layer.remove();
      handles.remove();
    },
  };
}

/** Where the marks on screen begin and end, in pixels from the top of what scrolls. */
function boxesOf(view: EditorView): Box[] {
  const { from, to } = view.viewport;
  const { folds } = view.state.field(marksField);
  const offset = view.scrollDOM.scrollTop - view.scrollDOM.getBoundingClientRect().top;
  const counted = new Map(folds.map(({ ids }) => [ids[0] ?? "", ids.length]));
  return marksBetween(view.state, from, to).flatMap(({ mark, start, end }) => {
    const first = view.coordsAtPos(Math.max(start, from), 1);
    const last = view.coordsAtPos(Math.min(end, to), -1);
    if (!first || !last) return [];
    return [{ mark, top: first.top + offset, bottom: last.bottom + offset, foldedBy: counted.get(mark.id) ?? 0 }];
  });
}
