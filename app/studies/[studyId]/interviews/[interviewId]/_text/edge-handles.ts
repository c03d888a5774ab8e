import type { EditorView, Rect } from "@codemirror/view";
import { wordEdge } from "@/lib/text/word-edge";
import { marksField, setEdges } from "./marks";

/** Where the two handles stand in what scrolls, null where they are out of view. */
type Places = [Place | null, Place | null];
type Place = { left: number; top: number };

/** Two handles at the ends of the mark whose edges are being moved; dragged, they go from word to word. */
export function edgeHandles(view: EditorView) {
  const [first, last] = [handleOf("start"), handleOf("end")];

  function handleOf(edge: "start" | "end"): HTMLElement {
    const handle = view.scrollDOM.appendChild(document.createElement("i"));
    handle.className = "cm-edge";
    handle.dataset.edge = edge;
    handle.ariaHidden = "true";
    handle.hidden = true;
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY - 12 }, false);
      moveEdge(view, edge, wordEdge(view.state.doc.toString(), at, edge));
    });
    return handle;
  }

  function read(): Places {
    const { edges } = view.state.field(marksField);
    if (!edges) return [null, null];
    const box = view.scrollDOM.getBoundingClientRect();
    const placed = (at: Rect | null) => at && { left: at.left - box.left, top: at.top - box.top + view.scrollDOM.scrollTop };
    return [placed(view.coordsAtPos(edges.shown.start, 1)), placed(view.coordsAtPos(edges.shown.end, -1))];
  }

  function draw([start, end]: Places) {
    for (const [handle, at] of [[first, start] as const, [last, end] as const]) {
      handle.hidden = at === null;
      if (at) handle.style.transform = `translate(${at.left}px, ${at.top}px)`;
    }
  }

  return {
    read,
    draw,
    remove() {
      first.remove();
      last.remove();
    },
  };
}

/** Moves one edge of the mark that is being changed; the other stays, and at least one letter between them. */
export function moveEdge(view: EditorView, edge: "start" | "end", to: number): void {
  const { edges } = view.state.field(marksField);
  if (!edges) return;
  const [start, end] = edge === "start" ? [to, edges.shown.end] : [edges.shown.start, to];
  if (start < end) view.dispatch({ effects: setEdges.of({ id: edges.mark.id, start, end }) });
}
