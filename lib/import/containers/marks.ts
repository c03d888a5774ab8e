/** Two code points that Unicode keeps from ever being text; they fence a comment's id while the text around it is put together. */
const OPEN = "\ufdd0";
const CLOSE = "\ufdd1";
const MARK = /\ufdd0(\/?)([^\ufdd0\ufdd1]{1,200})\ufdd1/g;
const ANY = /[\ufdd0\ufdd1]/g;

export type MarkedSpan = { id: string; start: number; end: number };

/** The beginning or the end of a comment, to be set into a text that is still being put together. */
export function mark(id: string, edge: "start" | "end"): string {
  return `${OPEN}${edge === "end" ? "/" : ""}${id.replace(ANY, "").slice(0, 200)}${CLOSE}`;
}

/** A text of somebody else's, without anything that could be taken for a mark. */
export function unmarked(text: string): string {
  return text.replace(ANY, "");
}

/** A text without the marks in it. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, "");
}

/** Takes the marks out of a text and answers where each comment began and ended, in order of beginning. One never closed ends where it began. */
export function takeMarks(marked: string): { text: string; spans: MarkedSpan[] } {
  const parts: string[] = [];
  const spans = new Map<string, MarkedSpan>();
  let length = 0;
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const part = marked.slice(from, match.index);
    parts.push(part);
    length += part.length;
    from = match.index + match[0].length;
    const id = match[2] ?? "";
    const span = spans.get(id);
    if (match[1] === "" && !span) spans.set(id, { id, start: length, end: length });
    else if (match[1] === "/" && span) span.end = length;
  }
  parts.push(marked.slice(from));
  return { text: parts.join("").replace(ANY, ""), spans: [...spans.values()] };
}
