import { EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Span } from "@/lib/text/sentences";

const MARGIN = 56;

/** Brings words into the middle of the view, unless they are well in view already. */
export function scrollTo(view: EditorView, { start, end }: Span): void {
  const length = view.state.doc.length;
  const range = EditorSelection.range(Math.min(start, length), Math.min(end, length));
  if (!isInView(view, range.from, range.to)) view.dispatch({ effects: EditorView.scrollIntoView(range, { y: "center" }) });
}

function isInView(view: EditorView, from: number, to: number): boolean {
  const [first, last] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)];
  const box = view.scrollDOM.getBoundingClientRect();
  const [top, bottom] = [Math.max(box.top, 0) + MARGIN, Math.min(box.bottom, window.innerHeight) - MARGIN];
  return first !== null && last !== null && first.top >= top && last.bottom <= bottom;
}

/** The part of the text that is on screen, as offsets. */
export function rangeInView(view: EditorView): Span {
  const box = view.scrollDOM.getBoundingClientRect();
  const at = (y: number) => {
    const height = y - view.documentTop;
    const block = view.lineBlockAtHeight(height);
    const share = block.height > 0 ? Math.min(1, Math.max(0, (height - block.top) / block.height)) : 0;
    return Math.round(block.from + share * block.length);
  };
  return { start: at(Math.max(box.top, 0)), end: at(Math.min(box.bottom, window.innerHeight)) };
}
