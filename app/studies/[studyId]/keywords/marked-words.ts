import type { GridCell } from "@/lib/themes/schema";
import type { MarkedWords } from "./ready-questions";

/** How many highlights each audience has in each stage; those without a stage left out. */
export function markedWordsOf(cells: readonly GridCell[]): MarkedWords {
  const found = new Map<string, MarkedWords[number]>();
  for (const { stage, audience, highlights } of cells) {
    if (stage === null || stage === "none") continue;
    const key = `${stage} ${audience}`;
    const cell = found.get(key) ?? { stage, audience, highlights: 0 };
    cell.highlights += highlights;
    found.set(key, cell);
  }
  return [...found.values()];
}
