/** A stretch of a line: plain, or strong. */
export type Run = string | { strong: string };

/** A quote as it may leave: its words, whose they are by code, and the day. A note stands without quotation marks (rule 4). */
export type QuoteBlock = { kind: "quote"; words: string; verbatim: boolean; byline: string; date: string | null };

/** A share with its interval, each 0 to 1. */
export type DrawnShare = { share: number; interval: [number, number] };

/**
 * A table; `numeric` are the places of the columns that hold figures. `drawn`: of each row the share that a page draws beside the words of that column, null
 * where too few were asked; whatever cannot draw has it in words.
 */
export type TableBlock = {
  kind: "table";
  caption: string;
  head: string[];
  rows: (string | number)[][];
  numeric: number[];
  drawn?: { column: number; shares: (DrawnShare | null)[] };
};

/** What a report is made of, whatever it is written as. `drawing` is an SVG of our own making; what cannot draw shows its `table`. */
export type Block =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "text"; runs: Run[]; quiet?: true }
  | { kind: "list"; items: string[] }
  | QuoteBlock
  | TableBlock
  | { kind: "drawing"; svg: string; alt: string; table: TableBlock };

export type ReportSection = { slug: string; title: string; blocks: Block[] };

/** A report: its heading and its sections, to be read on a page or written as Markdown, HTML, Word or a workbook. */
export type Report = { title: string; lead: string; date: string; sections: ReportSection[] };

export function heading(level: 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

export function text(...runs: Run[]): Block {
  return { kind: "text", runs };
}

export function quiet(words: string): Block {
  return { kind: "text", runs: [words], quiet: true };
}

/** A list, or nothing where it would be empty. */
export function list(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items: [...items] }];
}

/** A table, or nothing where it would have no row. */
export function table(caption: string, head: string[], rows: (string | number)[][], numeric: number[] = []): Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", caption, head, rows, numeric }];
}

/** A run's words. */
export function wordsOf(run: Run): string {
  return typeof run === "string" ? run : run.strong;
}
