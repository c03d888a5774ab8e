import type { Extension } from "@codemirror/state";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Placed, placeLabels } from "@/lib/highlights/place-labels";
import { edgeHandles } from "./edge-handles";
import { barOf, labelOf, moreOf, signatureOf } from "./margin-parts";
import { type Box, markBoxes } from "./mark-boxes";
import { currentField, marksField } from "./marks";

type Shown = { bar: HTMLElement; label: HTMLElement; signature: string; height: number | null };

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
  const boxes = markBoxes(view);
  const shown = new Map<string, Shown>();
  let counts: HTMLElement[] = [];
  let counted = "";
  let width = 0;

  const request = () => view.requestMeasure({ key: "margin", read, write });

  function read() {
    if (layer.clientWidth !== width) {
      boxes.forget();
      for (const parts of shown.values()) parts.height = null;
    }
    width = layer.clientWidth;
    const current = view.state.field(currentField);
    const now = boxes.read();
    for (const parts of shown.values()) parts.height ??= parts.label.offsetHeight;
    const labels = now.flatMap(({ mark, top }) => {
      const parts = shown.get(mark.id);
      return parts && parts.height !== null && parts.signature === signatureOf(mark)
        ? [{ id: mark.id, top: top - 1, height: parts.height }]
        : [];
    });
    return { now, placed: placeLabels(labels, current), current, edges: handles.read(), isMeasured: labels.length === now.length };
  }

  function write({ now, placed, current, edges, isMeasured }: ReturnType<typeof read>) {
    const ids = new Set(now.map(({ mark }) => mark.id));
    for (const id of shown.keys()) if (!ids.has(id)) drop(id);
    for (const box of now) drawBox(box, current);
    drawLabels(placed);
    handles.draw(edges);
    // the new ones have a height now: they find their place before anything is painted
    if (!isMeasured) request();
  }

  function drop(id: string) {
    shown.get(id)?.bar.remove();
    shown.get(id)?.label.remove();
    shown.delete(id);
  }

  function partsOf({ mark }: Box): Shown {
    const signature = signatureOf(mark);
    const known = shown.get(mark.id);
    if (known?.signature === signature) return known;
    drop(mark.id);
    const parts = { bar: layer.appendChild(barOf(mark)), label: layer.appendChild(labelOf(mark)), signature, height: null };
    shown.set(mark.id, parts);
    return parts;
  }

  function drawBox(box: Box, current: string | null) {
    const lane = view.state.field(marksField).lanes.get(box.mark.id) ?? null;
    const { bar, label } = partsOf(box);
    put(bar, "transform", `translate(${(lane ?? 2) * 8}px, ${box.top.toFixed(1)}px)`);
    put(bar, "height", `${Math.max(16, box.bottom - box.top).toFixed(1)}px`);
    bar.hidden = lane === null && box.counts === 0;
    const more = lane === null && box.counts > 0 ? `+${box.counts}` : "";
    if (bar.dataset.more !== more) bar.dataset.more = more;
    for (const part of [bar, label]) part.toggleAttribute("data-current", box.mark.id === current);
  }

  function drawLabels({ labels, more }: Placed) {
    const tops = new Map(labels.map(({ id, top }) => [id, top]));
    for (const [id, { label }] of shown) {
      const top = tops.get(id);
      put(label, "visibility", top === undefined ? "hidden" : "visible");
      if (top !== undefined) put(label, "transform", `translateY(${top.toFixed(1)}px)`);
    }
    const told = more.map(({ top, ids }) => `${top.toFixed(1)} ${ids.length} ${ids[0]}`).join();
    if (told === counted) return;
    counted = told;
    for (const count of counts) count.remove();
    counts = more.map(({ top, ids }) => layer.appendChild(moreOf(ids, top)));
  }

  request();
  return {
    update(update: ViewUpdate) {
      const isTold = update.transactions.some(({ effects }) => effects.length > 0);
      if (update.docChanged) boxes.edited(update.changes);
      if (isTold || update.docChanged || update.viewportChanged || update.geometryChanged) request();
    },
    destroy() {
      layer.remove();
      handles.remove();
    },
  };
}

type Style = "transform" | "height" | "visibility";
const set = new WeakMap<HTMLElement, Partial<Record<Style, string>>>();

/** Sets a style only where it differs from what was set last: asked of the element, numbers come back rounded and would always differ. */
function put(element: HTMLElement, property: Style, value: string): void {
  const known = set.get(element) ?? {};
  if (known[property] === value) return;
  set.set(element, { ...known, [property]: value });
  element.style[property] = value;
}
