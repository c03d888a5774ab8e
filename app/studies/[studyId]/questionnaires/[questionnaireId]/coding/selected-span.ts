import type { Span } from "@/lib/text/sentences";

/** The words selected in an element that holds an answer's text and nothing else, in UTF-16 units of that text; null where none are. */
export function selectedSpan(element: HTMLElement | null): Span | null {
  const selection = window.getSelection();
  if (!element || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!element.contains(range.startContainer)) return null;
  // a click three times over ends where the next thing begins
  if (!element.contains(range.endContainer)) range.setEnd(element, element.childNodes.length);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  return range.toString().trim() === "" ? null : { start, end };
}
