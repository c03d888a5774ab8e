/** A header or a label to compare by: lower case, one space, without marks at its ends. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\u00a0]+/g, " ")
    .replace(/^[\s"'*:.]+|[\s"'*:.]+$/g, "");
}

/** A header that is itself a question or a sentence, not the name of a field. */
export function isAsked(header: string): boolean {
  return header.includes("?") || header.includes("\u00bf") || header.trim().split(/\s+/).length > 5;
}

/** What a column is told by from one file to the next: its header with what stands under it; equal ones are told apart by their order. */
export function headerKeys(columns: readonly { header: string; sub: string | null }[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header, sub }) => {
    const key = sub ? `${header.trim()} \u203a ${sub.trim()}` : header.trim();
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return (times === 1 ? key : `${key} (${times})`).slice(0, 2000);
  });
}
