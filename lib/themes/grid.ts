import type { Evidence } from "@/lib/evidence/schema";
import { hear, NO_STAGE, type Reading } from "@/lib/evidence/spoken";
import { STAGES } from "@/lib/journey/vocabulary";
import { compareText } from "./quotes";
import type { GridCell } from "./schema";

/**
 * The evidence grid: stage, persona, audience of that day, point and code, with the people and the highlights in each cell.
 * A highlight of two codes, or of two people who differ, stands in several cells: cells are never added up to people (rule 1). Only filled cells are given.
 */
export function gridCells(evidence: Evidence, reading: Reading): GridCell[] {
  const known = new Set(evidence.codes.map(({ id }) => id));
  const cells = new Map<string, { cell: Omit<GridCell, "people" | "highlights">; people: Set<string>; highlights: Set<string> }>();
  for (const { highlight, stage, voices } of hear(evidence, reading).spoken) {
    const coded = highlight.codeIds.filter((id) => known.has(id));
    for (const { person, audience } of voices) {
      for (const codeId of coded.length > 0 ? coded : [null]) {
        const { personaId } = person;
        const cell = { stage: stage === NO_STAGE ? null : stage, personaId, audience, point: highlight.point, codeId };
        const key = `${cell.stage}\n${personaId}\n${audience}\n${cell.point}\n${codeId}`;
        const found = cells.get(key) ?? { cell, people: new Set(), highlights: new Set() };
        found.people.add(person.participantId);
        found.highlights.add(highlight.id);
        cells.set(key, found);
      }
    }
  }
  const stageOrder = new Map(STAGES[reading.preset].map(({ slug }, index) => [slug, index]));
  const place = ({ stage }: GridCell) => (stage === null ? stageOrder.size : (stageOrder.get(stage) ?? stageOrder.size));
  return [...cells]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { cell, people, highlights }]) => ({ ...cell, people: people.size, highlights: highlights.size }))
    .sort((a, b) => place(a) - place(b));
}
