import { AppError } from "@/lib/errors";
import type { FileRow, StudyFile } from "@/lib/study-file/format";

/**
 * Refuses a file in which a highlight's words are not those of its text, or a turn or highlight reaches beyond it: nobody is given words that they did not
 * say. Highlights that were set aside or deleted keep the words they once stood on.
 */
export function checkTexts({ documents = [], highlights = [], turns = [], suggestions = [] }: StudyFile["tables"]): void {
  const texts = new Map(documents.map(({ id, text }) => [id, typeof text === "string" ? text : ""]));
  for (const [index, row] of turns.entries()) if (spanOf(texts, row) === null) refuse(index, "turns", "reaches beyond its text");
  for (const [index, row] of suggestions.entries())
    if (spanOf(texts, row) === null) refuse(index, "suggestions", "reaches beyond its text");
  for (const [index, row] of highlights.entries()) {
    if (row.deletedAt) continue;
    if (spanOf(texts, row) !== row.quote) refuse(index, "highlights", "has words that do not stand where it says");
  }
}

/** The words of a span; null where its text is too short for it. A text that is not in the file is somebody else's question. */
function spanOf(texts: ReadonlyMap<unknown, string>, { documentId, start, end, quote }: FileRow): string | null {
  const text = texts.get(documentId);
  if (text === undefined) return String(quote ?? "");
  const [from, to] = [Number(start), Number(end)];
  return from < 0 || to < from || to > text.length ? null : text.slice(from, to);
}

function refuse(index: number, table: string, what: string): never {
  throw new AppError("REFUSED", `Row ${index + 1} of “${table}” ${what}. Nothing was brought in.`, {
    errors: [{ path: `tables.${table}`, message: "does not fit its text" }],
  });
}
