import type { Lane } from "@/lib/journey/map-vocabulary";
import { type PeopleById, toThemeQuote } from "@/lib/themes/quotes";
import { NOT_YET_CODED } from "@/lib/themes/stage-themes";
import { enablingGap } from "./asked-enabled";
import { quotesOfDifferentPeople } from "./best-quotes";
import { stateOfCell } from "./cell-state";
import type { ColumnTest } from "./columns";
import { listedEntries, type MapFacts, touchpointEntries } from "./facts";
import { feelingOf } from "./feeling";
import { goingOnAt, type MapFlow } from "./going-on";
import type { Backing, MapCell, MapEntry, TypedCell } from "./schema";
import { emptyTally, type Place, type Tally } from "./tally";

/** What every cell of a map is read against. `lived`: people have lived this journey, so that there may be evidence. */
export type CellBase = {
  of: number;
  respondentsOf: number;
  lived: boolean;
  personaId: string | null;
  columnOf: ColumnTest;
  codeNames: ReadonlyMap<string, string>;
  people: PeopleById;
  facts: MapFacts;
  flow: MapFlow | null;
  linked: ReadonlyMap<string, Backing>;
  since: string;
};

export type CellReading = {
  lane: Lane;
  column: string;
  place: Place | undefined;
  own: TypedCell | null;
  general: TypedCell | null;
  /** written at steps of this stage */
  steps: readonly TypedCell[];
  /** what is asked of people in this column */
  asked: TypedCell | null;
};

const ENTRIES_SHOWN = 2;
const QUOTES_SHOWN = 3;

/** One cell: what was written, what was heard or counted, and how well that is known. */
export function readCell(reading: CellReading, base: CellBase): MapCell {
  const { lane, column, own, general, steps } = reading;
  const tally = tallyOf(reading);
  const entries = [...entriesOf(reading, base), ...steps.map(stepEntry)];
  const shown = lane === "kpis" || lane === "content" || lane === "milestones" ? entries.length : ENTRIES_SHOWN;
  const written = own ?? general;
  const link = written ? base.linked.get(written.id) : undefined;
  const cell: MapCell = {
    column,
    lane,
    own,
    general,
    asIs: "",
    entries: entries.slice(0, shown),
    more: Math.max(0, entries.length - shown),
    quotes: lane === "quotes" && reading.place ? quotesOf(reading.place, base) : [],
    feeling: lane === "feeling" ? feelingOf(tally.helped, tally.hindered) : null,
    goingOn: lane === "going-on" && base.flow ? goingOnAt(base.flow, base.personaId, (step) => base.columnOf(step) === column) : null,
    people: tally.people.size,
    respondents: tally.respondents.size,
    newest: tally.newest,
    backing: link ?? null,
    state: null,
    why: "",
    flag: flagOf(reading, entries),
  };
  return { ...cell, ...stateOfCell(cell, base) };
}

/** Who stands behind a cell: those with a theme of its lane there; of quotes and feeling, those who spoke, or named a trigger or a failure. */
function tallyOf({ lane, place }: CellReading): Tally {
  if (!place) return emptyTally();
  if (lane === "quotes") return place.all;
  if (lane !== "feeling") return place.lanes.get(lane)?.all ?? emptyTally();
  const { helped, hindered, newest } = place.all;
  return { people: new Set([...helped, ...hindered]), respondents: new Set(), helped, hindered, newest };
}

function entriesOf({ lane, column, place }: CellReading, base: CellBase): MapEntry[] {
  const isHere = (step: string) => base.columnOf(step) === column;
  const codes = place?.lanes.get(lane)?.codes ?? new Map<string | null, Tally>();
  if (lane === "kpis" || lane === "content" || lane === "milestones") return listedEntries(lane, base.facts, isHere);
  if (lane === "touchpoints") return touchpointEntries(base.facts, { heard: codes, isHere, codeNames: base.codeNames });
  const point = lane === "triggers" ? "trigger" : lane === "failures" ? "failure" : null;
  return [...codes]
    .map(
      ([codeId, tally]): MapEntry => ({
        text: codeId === null ? NOT_YET_CODED : (base.codeNames.get(codeId) ?? NOT_YET_CODED),
        note: "",
        people: tally.people.size,
        respondents: tally.respondents.size,
        point,
        codeId,
        itemId: null,
      }),
    )
    .sort(byPeople);
}

/** Most people first, what is not yet coded last; among equals by name. */
function byPeople(a: MapEntry, b: MapEntry): number {
  return (
    Number(a.codeId === null) - Number(b.codeId === null) ||
    (b.people ?? 0) - (a.people ?? 0) ||
    b.respondents - a.respondents ||
    (a.text < b.text ? -1 : 1)
  );
}

function stepEntry({ id, text }: TypedCell): MapEntry {
  return { text, note: "at a step", people: null, respondents: 0, point: null, codeId: null, itemId: id };
}

function quotesOf({ spoken }: Place, { people }: CellBase): MapCell["quotes"] {
  return quotesOfDifferentPeople(spoken, { people, count: QUOTES_SHOWN }).map(toThemeQuote);
}

const MISSING: Partial<Record<Lane, string>> = { owner: "No team leads here.", kpis: "No KPI yet." };

function flagOf({ lane, own, general, asked }: CellReading, entries: readonly MapEntry[]): string | null {
  if (lane === "enabled") return enablingGap(asked?.text ?? "", (own ?? general)?.text ?? "");
  return own || general || entries.length > 0 ? null : (MISSING[lane] ?? null);
}
