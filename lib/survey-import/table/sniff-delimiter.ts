import Papa from "papaparse";

/** What may part the cells of a row, likeliest first. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE = 1 << 17;
const SAMPLE_ROWS = 200;
const FIRST_ROWS = 3;

export type Sniffed = { delimiter: Delimiter /** the share of rows that are as wide as most */; agreeing: number };

/** The delimiter that makes the rows of a text equally wide, outside quotation marks; null where none makes a second column in its first rows. */
export function sniffDelimiter(text: string): Sniffed | null {
  let best: (Sniffed & { score: number }) | null = null;
  for (const delimiter of DELIMITERS) {
    const shape = shapeOf(text, delimiter);
    if (shape === null) continue;
    const score = shape.agreeing * Math.sqrt(shape.width - 1) * (shape.asFirst ? 2 : 1);
    if (score > (best?.score ?? 0)) best = { delimiter, agreeing: shape.agreeing, score };
  }
  return best === null ? null : { delimiter: best.delimiter, agreeing: best.agreeing };
}

function shapeOf(text: string, delimiter: Delimiter): { width: number; agreeing: number; asFirst: boolean } | null {
  const sample = text.slice(0, SAMPLE).includes("\n") ? text.slice(0, SAMPLE) : text;
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: SAMPLE_ROWS });
  const parsed: { data: string[][] } = parser.parse(sample, 0, sample.length < text.length);
  const widths = parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== "")).map((cells) => cells.length);
  const first = Math.max(0, ...widths.slice(0, FIRST_ROWS));
  if (first < 2) return null;
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = first, rows = 1] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, agreeing: rows / widths.length, asFirst: widths.slice(0, FIRST_ROWS).includes(width) };
}

/** A first line that only tells a spreadsheet the delimiter (`sep=;`); null where it does not. */
export function declaredDelimiter(text: string): Delimiter | null {
  const said = /^sep=([,;|\t])\s*(?:\n|\r|$)/i.exec(text.slice(0, 20))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === said) ?? null;
}
