import type { CodeKind } from "@/lib/codebook/vocabulary";
import { countAsked } from "@/lib/evidence/respondents";
import type { Evidence } from "@/lib/evidence/schema";
import { type Heard, hear } from "@/lib/evidence/spoken";
import { countPeople } from "@/lib/evidence/voices";
import { LANES } from "@/lib/journey/map-vocabulary";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { GridFilter } from "@/lib/themes/schema";
import { type CellBase, readCell } from "./cell";
import { type ColumnTest, columnsOf, columnTest } from "./columns";
import { factsFor, type MapFacts, NO_FACTS } from "./facts";
import type { MapFlow } from "./going-on";
import type { Backing, DrawnMap, MapCell, MapColumn, MapItem, StateCounts, TypedCell } from "./schema";
import { type Place, tallyPlaces } from "./tally";
import { rankUnknowns } from "./unknowns";
import type { Zoom } from "./vocabulary";

/** All that a map is computed from. */
export type MapSources = {
  evidence: Evidence;
  journey: StudyJourney;
  kinds: ReadonlyMap<string, CodeKind>;
  facts: MapFacts;
  flow: MapFlow | null;
  /** what was written into the map, for any persona */
  typed: readonly TypedCell[];
  /** the people of the quotes linked to what was written, by the written cell's id */
  linked: ReadonlyMap<string, Backing>;
  /** the day before which evidence needs renewal */
  since: string;
};

export type MapReading = { map: MapItem; filter: GridFilter; zoom: Zoom };

/** The persona that a filter names, where it names just one: its written cells are shown then, and before those for all. */
export function personaOf({ persona }: GridFilter): string | null {
  const [only, second] = persona ?? [];
  return only === undefined || second !== undefined || only === "none" ? null : only;
}

/**
 * A map as it stands: for each lane and each stage (or step) what people said, with how many of how many, what was written, and how well it is known.
 * Ideal maps and scenarios hold what was written alone, since nobody has lived them. The words of quotes are left empty (`addWords`).
 */
export function readJourneyMap(
  sources: MapSources,
  reading: MapReading,
  heard: Heard = hear(sources.evidence, { ...reading, journey: sources.journey }),
): Omit<DrawnMap, "maps"> {
  const { evidence, journey, kinds } = sources;
  const { map, filter, zoom } = reading;
  const personaId = personaOf(filter);
  const columns = columnsOf(journey, zoom);
  const columnOf = columnTest(journey, zoom);
  const lived = map.kind === "existing" || map.kind === "competitor";
  const of = countPeople(heard.voices);
  const respondentsOf = countAsked(heard.asked);
  const places = lived ? tallyPlaces(heard.spoken, { columnOf, kinds }) : new Map<string, Place>();
  const existing = map.kind === "existing";
  const written = writtenCells(sources.typed, { personaId, columns, columnOf });
  const base: CellBase = {
    of,
    respondentsOf,
    lived,
    personaId,
    columnOf,
    codeNames: new Map(evidence.codes.map(({ id, name }) => [id, name])),
    people: new Map(evidence.people.map((person) => [person.participantId, person])),
    facts: existing ? factsFor(sources.facts, personaId) : NO_FACTS,
    flow: existing ? sources.flow : null,
    linked: sources.linked,
    since: sources.since,
  };
  const cells = LANES.flatMap((lane) =>
    columns.map((column) => {
      const asked = written.get(`asked.${column.key}`);
      const found = written.get(`${lane}.${column.key}`);
      return readCell(
        { lane, column: column.key, place: places.get(column.key), ...(found ?? NOTHING), asked: asked?.own ?? asked?.general ?? null },
        base,
      );
    }),
  );
  const drawn = { map, filter, personaId, zoom, of, respondentsOf, columns, lanes: LANES, cells, counts: countStates(cells) };
  return { ...drawn, unknowns: lived ? rankUnknowns(drawn, places) : [] };
}

const NOTHING: Written = { own: null, general: null, steps: [] };

type Written = { own: TypedCell | null; general: TypedCell | null; steps: TypedCell[] };

/** What was written, by lane and column: in the column's own place, or, at stages, at one of its steps. */
function writtenCells(
  typed: readonly TypedCell[],
  { personaId, columns, columnOf }: { personaId: string | null; columns: readonly MapColumn[]; columnOf: ColumnTest },
): Map<string, Written> {
  const stepOf = new Map(columns.map(({ key, step }) => [key, step]));
  const found = new Map<string, Written>();
  for (const cell of typed) {
    const column = cell.personaId === null || cell.personaId === personaId ? columnOf(cell.step) : null;
    if (column === null) continue;
    const key = `${cell.lane}.${column}`;
    const at = found.get(key) ?? { own: null, general: null, steps: [] };
    found.set(key, at);
    if (stepOf.get(column) !== cell.step) at.steps.push(cell);
    else if (cell.personaId === personaId) at.own = cell;
    else at.general = cell;
  }
  return found;
}

function countStates(cells: readonly MapCell[]): StateCounts {
  const counts: StateCounts = {
    unknown: 0,
    assumption: 0,
    partly: 0,
    evidenced: 0,
    contradicted: 0,
    stale: 0,
    settled: 0,
    cells: cells.length,
  };
  for (const { state } of cells) counts[state ?? "settled"] += 1;
  return counts;
}
