/**
 * The selection as offsets into the document, or null. Each stretch of text on the page carries its own start in `data-start`,
 * so that labels, times and margins between the stretches count for nothing.
 */
export function selectedSpan(root: HTMLElement): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const pieces = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((piece) => range.intersectsNode(piece));
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? offsetAt(first, range.startContainer, range.startOffset) : startOf(first);
  const end = last.contains(range.endContainer) ? offsetAt(last, range.endContainer, range.endOffset) : startOf(last) + lengthOf(last);
  return end > start ? { start, end } : null;
}

/** Where on the page a span stands, for what floats above it. */
export function rectOfSelection(): DOMRect | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const rects = selection.getRangeAt(0).getClientRects();
  return rects[rects.length - 1] ?? null;
}

function startOf(piece: HTMLElement): number {
  return Number(piece.dataset.start);
}

function lengthOf(piece: HTMLElement): number {
  return piece.textContent?.length ?? 0;
}

function offsetAt(piece: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(container, offset);
  return startOf(piece) + before.toString().length;
}
