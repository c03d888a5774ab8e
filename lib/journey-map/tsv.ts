const NEEDS_QUOTES = /[\t\n\r"]/;

/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, a line a row, quotes around what holds either. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"))
    .join("\n");
}

/** Rows of cells from a spreadsheet's clipboard (tabs, lines, quoted cells with breaks in them); one line break at the end is no row. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, quoted, plain = "", end] = match;
    rows.at(-1)?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}
