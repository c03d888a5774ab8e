/** A piece of text as a PDF places it on its page: `x` and `y` of its lower left corner and its size, in points, `y` upwards. */
export type PdfItem = { text: string; x: number; y: number; width: number; height: number };

export type PdfPage = { height: number; items: PdfItem[] };

/** A printed line. `margin` is the number beside it, where the page is numbered in the margin. */
export type PdfLine = { text: string; page: number; x: number; end: number; y: number; size: number; margin: number | null };

const LIGATURES: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

type OpenLine = { page: number; y: number; size: number; items: PdfItem[] };

function textOf(items: PdfItem[], size: number): string {
  let text = "";
  let end: number | null = null;
  for (const item of items) {
    const apart = end !== null && item.x - end > size * 0.22;
    if (apart && !/\s$/.test(text) && !/^\s/.test(item.text)) text += " ";
    text += item.text;
    end = item.x + item.width;
  }
  return text
    .replace(/[ﬀ-ﬆ]/g, (char) => LIGATURES[char] ?? char)
    .replace(/\s+/g, " ")
    .trim();
}

type Split = { margin: number | null; rest: PdfItem[] };

/** A number that stands apart at the left of a line, as MAXQDA and legal transcripts print it: the number, and the line without it. */
function splitMargin({ items, size }: OpenLine): Split {
  const [first, second] = items.filter(({ text }) => text.trim() !== "");
  const match = first ? /^\s*(\d{1,5})(?:\s*$|\s+(?=\D))/.exec(first.text) : null;
  if (!first || !match) return { margin: null, rest: items };
  const after = items.slice(items.indexOf(first) + 1);
  const own = first.text.slice(match[0].length);
  const share = match[0].length / first.text.length;
  const moved = { ...first, text: own, x: first.x + first.width * share, width: first.width * (1 - share) };
  if (own !== "") return { margin: Number(match[1]), rest: [moved, ...after] };
  const apart = second === undefined || second.x - (first.x + first.width) > size * 0.5;
  return apart ? { margin: Number(match[1]), rest: after } : { margin: null, rest: items };
}

function closeLine(open: OpenLine): PdfLine & { items: PdfItem[] } {
  const { margin, rest } = splitMargin(open);
  const filled = rest.filter(({ text }) => text.trim() !== "");
  const x = filled[0]?.x ?? open.items[0]?.x ?? 0;
  const end = filled.reduce((right, item) => Math.max(right, item.x + item.width), x);
  return { text: textOf(rest, open.size), page: open.page, x, end, y: open.y, size: open.size, margin, items: open.items };
}

function openLines(pages: PdfPage[]): OpenLine[] {
  const lines: OpenLine[] = [];
  pages.forEach(({ items }, page) => {
    for (const item of items) {
      if (item.text === "") continue;
      const last = lines.at(-1);
      const size = item.height || last?.size || 10;
      if (last && last.page === page && Math.abs(last.y - item.y) < Math.max(2, size * 0.5)) last.items.push(item);
      else lines.push({ page, y: item.y, size, items: [item] });
    }
  });
  return lines;
}

/** The left edge at which most lines begin. */
function usualLeft(lines: PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Numbers beside lines that run on by the same step through the whole document are counting, not text. */
function runsOn(numbers: number[]): boolean {
  if (numbers.length < 3) return false;
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  if (step !== 1 && step !== 5 && step !== 10) return false;
  const regular = numbers.filter((number, index) => index > 0 && number - (numbers[index - 1] ?? 0) === step).length;
  return regular >= (numbers.length - 1) * 0.8;
}

/**
 * The printed lines of a PDF in the order in which it gives them, words put together from their pieces. Numbers that count paragraphs or
 * lines in the left margin are taken out of the words and kept as `margin`.
 */
export function linesOf(pages: PdfPage[]): PdfLine[] {
  const lines = openLines(pages).map(closeLine);
  const left = usualLeft(lines);
  const numbered = lines.filter(({ margin, items }) => margin !== null && (items[0]?.x ?? 0) < left - 2);
  const counts = runsOn(numbered.map(({ margin }) => margin ?? 0));
  const kept = new Set(counts ? numbered : []);
  return lines
    .map((line) => {
      const { items, ...rest } = line;
      return kept.has(line) ? rest : { ...rest, margin: null, text: textOf(items, rest.size), x: items[0]?.x ?? rest.x };
    })
    .filter(({ text, margin }) => text !== "" || margin !== null);
}
