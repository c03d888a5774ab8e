import type { GridCell } from "@/lib/themes/schema";
import type { MarkedWords } from "./ready-questions";

/** What each audience has in each stage; highlights without a stage left out. A cell is of one persona, point and code: its people are counted once in it. */
export function markedWordsOf(cells: readonly GridCell[]): MarkedWords {
  const found = new Map<string, MarkedWords[number]>();
  for (const { stage, audience, highlights, people } of cells) {
    if (stage === null || stage === "none") continue;
    const key = `${stage} ${audience}`;
    const cell = found.get(key) ?? { stage, audience, people: 0, highlights: 0 };
    cell.highlights += highlights;
    cell.people = Math.max(cell.people, people);
    found.set(key, cell);
  }
  return [...found.values()];
}
