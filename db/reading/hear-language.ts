import type { DocumentRow } from "@/db/documents/rows";
import { languageOf } from "@/lib/language/detect";
import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";

/** Enough of what was said to tell a language by; more would be time for nothing. */
const ENOUGH = 12_000;
type Heard = { row: DocumentRow; spoken: readonly (Span & { role: string })[] };

/** What a text is found to be written in, by its participants' words; "und" where nobody could tell. */
export function languageHeard({ row, spoken }: Heard): TextLanguage {
  const said: string[] = [];
  let length = 0;
  for (const { start, end, role } of spoken) {
    if (role !== "participant") continue;
    if (length >= ENOUGH) break;
    said.push(row.text.slice(start, Math.min(end, start + ENOUGH)));
    length += end - start;
  }
  return languageOf(said.join("\n"));
}
