import Papa from "papaparse";

/** What may part the cells of a row, likeliest first. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE = 1 << 17;
const SAMPLE_ROWS = 200;
const FIRST_ROWS = 3;

/** The delimiter that makes the rows of a text equally wide, outside quotation marks; null where none makes a second column in its first rows. */
export function sniffDelimiter(text: string): Delimiter | null {
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(text, delimiter);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** How well a delimiter explains a text: how many rows are as wide as most, how wide they are, whether the first is, whether quotation marks fit. */
function scoreOf(text: string, delimiter: Delimiter): number {
  const sample = text.slice(0, SAMPLE).includes("\n") ? text.slice(0, SAMPLE) : text;
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: SAMPLE_ROWS });
  const parsed: { data: string[][]; errors: unknown[] } = parser.parse(sample, 0, sample.length < text.length);
  const widths = parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== "")).map((cells) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (most === undefined || Math.max(...widths.slice(0, FIRST_ROWS)) < 2) return 0;
  const [width, rows] = most;
  const fits = (widths[0] === width ? 2 : 1) * (parsed.errors.length === 0 ? 2 : 1);
  return (rows / widths.length) * Math.sqrt(width - 1) * fits;
}

/** A first line that only tells a spreadsheet the delimiter (`sep=;`); null where it does not. */
export function declaredDelimiter(text: string): Delimiter | null {
  const said = /^sep=([,;|\t])\s*(?:\n|\r|$)/i.exec(text.slice(0, 20))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === said) ?? null;
}
