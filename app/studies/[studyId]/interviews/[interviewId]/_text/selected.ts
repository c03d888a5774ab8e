import type { EditorView } from "@codemirror/view";

/** Words selected in the text, and where on the page their last line is. */
export type Selected = { start: number; end: number; place: { top: number; bottom: number; left: number } };

/** What is selected now and stands on screen; null while somebody looks for words in the search panel. */
export function placeOf(view: EditorView): Selected | null {
  const { from, to, head, empty } = view.state.selection.main;
  const isSearching = view.dom.querySelector(".cm-find")?.contains(document.activeElement) ?? false;
  if (empty || isSearching) return null;
  const at = view.coordsAtPos(head, head === to ? -1 : 1);
  const box = view.scrollDOM.getBoundingClientRect();
  const isInView = at && at.bottom > Math.max(box.top, 0) && at.top < Math.min(box.bottom, window.innerHeight);
  return isInView ? { start: from, end: to, place: { top: at.top, bottom: at.bottom, left: at.left } } : null;
}
