/** Brings a mark of the text into the middle of the window. */
export function revealMark(id: string): void {
  const piece = document.querySelector(`[data-marks~="${CSS.escape(id)}"]`);
  piece?.scrollIntoView({ block: "center", behavior: "auto" });
}

/** Selects and shows a span of the text by its offsets. */
export function revealSpan(root: HTMLElement, span: { start: number; end: number }): void {
  const range = document.createRange();
  const start = placeOf(root, span.start);
  const end = placeOf(root, span.end);
  if (!start || !end) return;
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  start.node.parentElement?.scrollIntoView({ block: "center" });
}

function placeOf(root: HTMLElement, offset: number): { node: Text; offset: number } | null {
  for (const piece of root.querySelectorAll<HTMLElement>("[data-start]")) {
    let at = Number(piece.dataset.start);
    if (offset < at || offset > at + (piece.textContent?.length ?? 0)) continue;
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (offset <= at + text.length) return { node: text, offset: offset - at };
      at += text.length;
    }
  }
  return null;
}
