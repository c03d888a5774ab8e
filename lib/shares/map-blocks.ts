import type { Lane } from "@/lib/journey/map-vocabulary";
import { laneCaption, writtenOf } from "@/lib/journey-map/cell-text";
import { writtenBalance } from "@/lib/journey-map/feeling";
import { LANE_WORDS, type LaneSort } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell, MapEntry, StateCounts } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import { heading, list, quiet } from "@/lib/report/blocks";
import { quoteBlocks } from "@/lib/report/quotes";
import type { ReportData } from "@/lib/report/schema";
import type { MapFace, MapLane, ShareBlock } from "./blocks";
import { UNSORTED } from "./board-blocks";

type Data = Pick<ReportData, "study" | "map" | "readers" | "publicQuotes">;

const UNKNOWN = 10;
const QUOTES = 3;
/** What is said where nothing stands: of customers nobody knows it, of our own there is none. */
const MISSING: Record<LaneSort, string> = { heard: "Not known yet", claimed: "Not known yet", counted: "Not counted", decided: "None yet" };

/**
 * The journey as a grid, as the team's own page draws it: places across, lanes down, how well each cell is known, and what is to be learned. Who owns a stage,
 * and what the team has to mend, are its own affairs.
 */
export function mapBlocks(data: Data): ShareBlock[] {
  const { map, study } = data;
  if (map === null) return [quiet("There is no map.")];
  const lanes = lanesOf(map, data);
  return [
    ...(map.map.goal === "" ? [] : [quiet(`Goal: ${map.map.goal}`)]),
    {
      kind: "map",
      text: map.map.name,
      places: map.columns.map(({ name }) => name),
      lanes,
      counts: countStates(lanes),
      months: 2 * study.reviewMonths,
    },
    ...unknowns(map),
  ];
}

/** The lanes but those of our own in which nothing stands. */
function lanesOf(map: DrawnMap, data: Data): MapLane[] {
  return map.lanes
    .filter((lane) => lane !== "owner")
    .map((lane) => ({
      lane,
      text: LANE_WORDS[lane].name,
      caption: laneCaption(lane, map),
      faces: map.columns.map(({ key }) =>
        face(
          map.cells.find((cell) => cell.lane === lane && cell.column === key),
          lane,
          data,
        ),
      ),
    }))
    .filter(({ lane, faces }) => LANE_WORDS[lane].sort === "heard" || faces.some((one) => one.missing === ""));
}

const NOTHING: Omit<MapFace, "missing"> = {
  state: null,
  written: "",
  general: false,
  balance: null,
  feeling: null,
  goingOn: null,
  entries: [],
  more: 0,
  quotes: [],
};

function face(cell: MapCell | undefined, lane: Lane, data: Data): MapFace {
  if (!cell) return { ...NOTHING, missing: MISSING[LANE_WORDS[lane].sort] };
  const { state, feeling, goingOn, more } = cell;
  const typed = writtenOf(cell);
  const balance = lane === "feeling" ? (feeling?.balance ?? writtenBalance(typed?.text ?? "")) : null;
  const isPlotted = lane === "feeling" && writtenBalance(typed?.text ?? "") !== null;
  const quotes = quoteBlocks(cell.quotes, data);
  const shown = {
    ...{ state, balance, feeling, goingOn, more, quotes: quotes.slice(0, QUOTES) },
    written: typed && !isPlotted ? typed.text : "",
    general: cell.own === null,
    entries: cell.entries.map(entry),
  };
  const isEmpty = shown.written === "" && balance === null && goingOn === null && shown.entries.length + quotes.length === 0;
  return { ...shown, missing: isEmpty ? missingIn(cell, lane) : "" };
}

function entry({ text, codeId, itemId, note, people, respondents, point }: MapEntry): MapFace["entries"][number] {
  return { text: codeId === null && itemId === null ? UNSORTED : text, note, people, respondents, point };
}

function missingIn({ quotes }: MapCell, lane: Lane): string {
  return quotes.length > 0 ? "Heard, and not to be quoted in public" : MISSING[LANE_WORDS[lane].sort];
}

function countStates(lanes: readonly MapLane[]): StateCounts {
  const counts: StateCounts = { unknown: 0, assumption: 0, partly: 0, evidenced: 0, contradicted: 0, stale: 0, settled: 0, cells: 0 };
  for (const { state } of lanes.flatMap(({ faces }) => faces)) {
    counts[state ?? "settled"] += 1;
    counts.cells += 1;
  }
  return counts;
}

function unknowns({ columns, unknowns: all }: DrawnMap): ShareBlock[] {
  const names = new Map(columns.map(({ key, name }) => [key, name]));
  const lines = all
    .filter(({ lane }) => lane !== "owner")
    .slice(0, UNKNOWN)
    .map(({ column, lane, state, reason }) => `${names.get(column) ?? column}, ${LANE_WORDS[lane].name}: ${STATE_NAMES[state]}. ${reason}`);
  return lines.length === 0 ? [] : [heading(2, "Where we do not know"), ...list(lines)];
}
