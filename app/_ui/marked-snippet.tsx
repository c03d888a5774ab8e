import type { ReactNode } from "react";

type Span = { start: number; end: number };

/** A stretch of text with the found words marked. */
export function MarkedSnippet({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
