import type { Evidence } from "@/lib/evidence/schema";
import { hear, NO_STAGE, type Reading, type Spoken } from "@/lib/evidence/spoken";
import { compareText } from "./quotes";
import type { GridCell } from "./schema";

type Place = Omit<GridCell, "people" | "respondents" | "highlights">;
type Filled = { cell: Place; people: Set<string>; respondents: Set<string>; highlights: Set<string> };

/**
 * The evidence grid: stage, persona, audience of that day, point and code, with the people, the respondents and the highlights in each cell.
 * A highlight of two codes, or of two people who differ, stands in several cells: cells are never added up to people (rule 1). Only filled cells are given.
 */
export function gridCells(evidence: Evidence, reading: Reading): GridCell[] {
  const known = new Set(evidence.codes.map(({ id }) => id));
  const cells = new Map<string, Filled>();
  for (const spoken of hear(evidence, reading).spoken) {
    const { highlight, stage } = spoken;
    const coded = highlight.codeIds.filter((id) => known.has(id));
    for (const { personaId, audience, add } of whose(spoken)) {
      for (const codeId of coded.length > 0 ? coded : [null]) {
        const filled = cellAt(cells, { stage: stage === NO_STAGE ? null : stage, personaId, audience, point: highlight.point, codeId });
        add(filled);
        filled.highlights.add(highlight.id);
      }
    }
  }
  const stageOrder = new Map(reading.journey.stages.map(({ slug }, index) => [slug, index]));
  const place = ({ stage }: GridCell) => (stage === null ? stageOrder.size : (stageOrder.get(stage) ?? stageOrder.size));
  return [...cells]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { cell, people, respondents, highlights }]) => ({
      ...cell,
      people: people.size,
      respondents: respondents.size,
      highlights: highlights.size,
    }))
    .sort((a, b) => place(a) - place(b));
}

type Standing = Pick<Place, "personaId" | "audience"> & { add: (cell: Filled) => void };

/** Where a highlight stands by its people, and in which of the two columns each is counted. */
function whose({ voices, respondents }: Spoken): Standing[] {
  return [
    ...voices.map(
      ({ person: { personaId, participantId }, audience }): Standing => ({
        personaId,
        audience,
        add: ({ people }) => people.add(participantId),
      }),
    ),
    ...respondents.map(({ personaId, audience, key }): Standing => ({ personaId, audience, add: (cell) => cell.respondents.add(key) })),
  ];
}

function cellAt(cells: Map<string, Filled>, cell: Place): Filled {
  const key = `${cell.stage}\n${cell.personaId}\n${cell.audience}\n${cell.point}\n${cell.codeId}`;
  const found = cells.get(key) ?? { cell, people: new Set(), respondents: new Set(), highlights: new Set() };
  cells.set(key, found);
  return found;
}
