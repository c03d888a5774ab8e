import { cellText } from "@/lib/journey-map/cell-text";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import { type Block, heading, list, quiet, table } from "./blocks";
import { mayLeave } from "./quotes";
import type { ReportData } from "./schema";

type Data = Pick<ReportData, "map" | "readers" | "publicQuotes">;

const UNKNOWN = 10;

/** The journey as it is: a table for each lane that says something, how well it is known, and where most is to be learned. */
export function mapPart(data: Data): Block[] {
  const { map } = data;
  if (map === null) return [quiet("There is no map.")];
  const { counts, columns } = map;
  const known = `${counts.cells} cells: ${counts.evidenced} evidenced, ${counts.partly} partly, ${counts.assumption} assumed, ${counts.contradicted} contradicted, ${counts.stale} old, ${counts.unknown} not known.`;
  const names = new Map(columns.map(({ key, name }) => [key, name]));
  const unknowns = map.unknowns
    .slice(0, UNKNOWN)
    .map(({ column, lane, state, reason }) => `${names.get(column) ?? column}, ${LANE_WORDS[lane].name}: ${STATE_NAMES[state]}. ${reason}`);
  return [
    ...(map.map.goal === "" ? [] : [quiet(`Goal: ${map.map.goal}`)]),
    ...table("The journey as it is", ["Stage", ...lanesOf(map).map((lane) => LANE_WORDS[lane].name)], rowsOf(map, data)),
    quiet(known),
    ...(unknowns.length === 0 ? [] : [heading(2, "Where we do not know"), ...list(unknowns)]),
  ];
}

/** The lanes in which anything stands. */
function lanesOf({ lanes, cells }: DrawnMap): DrawnMap["lanes"] {
  return lanes.filter((lane) => cells.some((cell) => cell.lane === lane && cellText(cell) !== ""));
}

function rowsOf(map: DrawnMap, data: Data): string[][] {
  const lanes = lanesOf(map);
  const at = new Map(map.cells.map((cell) => [`${cell.column}\n${cell.lane}`, cell]));
  return map.columns.map(({ key, name }) => [name, ...lanes.map((lane) => said(at.get(`${key}\n${lane}`), data))]);
}

/** What a cell says, without words that may not leave; how well it is known where that is not "evidenced". */
function said(cell: MapCell | undefined, data: Data): string {
  if (!cell) return "";
  const words = cellText({ ...cell, quotes: cell.quotes.filter((quote) => mayLeave(quote, data)) });
  if (words === "" || cell.state === null || cell.state === "evidenced") return words;
  return `${words} [${STATE_NAMES[cell.state]}]`;
}
