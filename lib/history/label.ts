const LONGEST = 40;

/** The first words of a quote between quotation marks, at most 40 UTF-16 units of it and on one line: “it stopped at row…”. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST) return `“${line}”`;
  const start = line.slice(0, LONGEST);
  const blank = start.lastIndexOf(" ");
  return `“${blank > 0 ? start.slice(0, blank) : start.replace(/[\uD800-\uDBFF]$/u, "")}…”`;
}

/** A label without the words it quotes: those of a person who refused to be quoted are shown nowhere but in their interview (rule 14). */
export function withheldLabel(label: string): string {
  return label.replace(/“[^”]*”/gu, "words that are not shown");
}
