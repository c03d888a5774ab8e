/** A stretch of a text in UTF-16 offsets: `start` included, `end` excluded. */
export type Span = { start: number; end: number };

const WINDOW = 2000;
const LONGEST = 600;
const ABBREVIATION = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|No|Inc|Ltd|Co|Corp|approx|ca|e\.g|i\.e|fig|[A-Z])\.\s*$/;
/** A line break inside a sentence, as mail clients and plain notes wrap them: the next line goes on in lower case. */
const SOFT_WRAP = /([^\s.!?:…])([ \t]*)\r?\n(?=[ \t]*\p{Ll})/gu;

let segmenter: Intl.Segmenter | undefined;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

/** Where a window that begins at `from` ends: after a blank line, else after white space, else hard but never inside a surrogate pair. */
function windowEnd(text: string, from: number, to: number): { end: number; whole: boolean } {
  const limit = from + WINDOW;
  if (limit >= to) return { end: to, whole: true };
  const paragraph = text.slice(from, limit).lastIndexOf("\n\n");
  if (paragraph > 0) return { end: from + paragraph + 2, whole: true };
  for (let end = limit; end > from + LONGEST; end--) {
    if (isSpace(text.charCodeAt(end - 1))) return { end, whole: false };
  }
  const high = text.charCodeAt(limit - 1);
  return { end: high >= 0xd800 && high <= 0xdbff ? limit + 1 : limit, whole: false };
}

function trimmed(text: string, { start, end }: Span): Span {
  let [a, b] = [start, end];
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return { start: a, end: b };
}

/** The last clause boundary of a piece of at most `LONGEST`, counted from its start; white space where there is none. */
function clauseCut(piece: string): number {
  const clause = Math.max(
    piece.lastIndexOf("; "),
    piece.lastIndexOf(": "),
    piece.lastIndexOf(", "),
    piece.lastIndexOf(" – "),
    piece.lastIndexOf(" — "),
    piece.lastIndexOf(" -- "),
  );
  if (clause > LONGEST / 3) return clause + 1;
  const space = piece.lastIndexOf(" ");
  if (space > LONGEST / 3) return space + 1;
  const high = piece.charCodeAt(piece.length - 1);
  return high >= 0xd800 && high <= 0xdbff ? piece.length - 1 : piece.length;
}

function pushSplit(into: Span[], text: string, span: Span): void {
  let rest = trimmed(text, span);
  while (rest.end - rest.start > LONGEST) {
    const cut = rest.start + clauseCut(text.slice(rest.start, rest.start + LONGEST));
    into.push(trimmed(text, { start: rest.start, end: cut }));
    rest = trimmed(text, { start: cut, end: rest.end });
  }
  if (rest.end > rest.start) into.push(rest);
}

/** Sentence starts inside one window, abbreviations joined to what follows them. */
function boundsIn(window: string): number[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  const starts: number[] = [];
  let before = "";
  for (const { segment, index } of segmenter.segment(
    window.replace(SOFT_WRAP, (all, last: string, gap: string) => last + gap + " ".repeat(all.length - 1 - gap.length)),
  )) {
    if (!(starts.length > 0 && ABBREVIATION.test(before))) starts.push(index);
    before = segment;
  }
  return starts;
}

/**
 * Sentences of `text` between two UTF-16 offsets, white space trimmed off, in order, never overlapping.
 * None is longer than 600 characters: longer ones are cut at a clause. Time grows in step with length.
 */
export function sentencesOf(text: string, from = 0, to = text.length): Span[] {
  const sentences: Span[] = [];
  let at = from;
  while (at < to) {
    const { end, whole } = windowEnd(text, at, to);
    const starts = boundsIn(text.slice(at, end));
    const goesOn = !whole && starts.length > 1;
    const next = goesOn ? at + (starts.at(-1) ?? 0) : end;
    const count = goesOn ? starts.length - 1 : starts.length;
    for (let i = 0; i < count; i++) {
      pushSplit(sentences, text, { start: at + (starts[i] ?? 0), end: Math.min(next, at + (starts[i + 1] ?? end - at)) });
    }
    at = next;
  }
  return sentences;
}
