import { ancestors, type TreeCode } from "./tree";

type Described = TreeCode & { definition: string; whenToUse: string; example: string };

/**
 * The codes that a typed text finds, in their names or in what is written about them, all of its words in any order; and those above them, so that the
 * tree still shows where each hangs. Nothing typed finds all.
 */
export function filterCodes(codes: readonly Described[], typed: string): { hits: Set<string>; shown: Set<string> } {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const hits = new Set<string>();
  for (const { id, name, definition, whenToUse, example } of codes) {
    const text = `${name}\n${definition}\n${whenToUse}\n${example}`.toLowerCase();
    if (words.every((word) => text.includes(word))) hits.add(id);
  }
  const shown = new Set(hits);
  if (hits.size < codes.length) for (const id of hits) for (const above of ancestors(codes, id)) shown.add(above.id);
  return { hits, shown };
}
