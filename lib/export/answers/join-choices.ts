/** Several choices in one cell, joined by "; ". A choice that holds a semicolon, a quotation mark or outer spaces stands in quotation marks, as in a line of CSV. */
export function joinChoices(labels: readonly string[]): string {
  return labels.map((label) => (/[;"\n]|^\s|\s$|^$/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join("; ");
}

const PIECE = /\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/gy;

/** The choices of a cell that `joinChoices` made. */
export function splitChoices(cell: string): string[] {
  const found: string[] = [];
  for (const match of cell.matchAll(PIECE)) {
    if (match[0] === "") break;
    const piece = match[1] === undefined ? (match[2] ?? "").trim() : match[1].replaceAll('""', '"');
    if (piece !== "" || match[1] !== undefined) found.push(piece);
  }
  return found;
}
