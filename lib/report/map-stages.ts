import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import { type Block, heading, list, quiet } from "./blocks";
import { cellBlocks } from "./map-part";
import type { ReportData } from "./schema";

type Data = Pick<ReportData, "map" | "readers" | "publicQuotes">;

const UNKNOWN = 10;

/** The journey stage by stage, each with what stands in its lanes: to be read on a phone, where a table of lanes is too wide. Who owns a stage is the team's own. */
export function mapStages(data: Data): Block[] {
  const { map } = data;
  if (map === null) return [quiet("There is no map.")];
  const { counts } = map;
  return [
    ...(map.map.goal === "" ? [] : [quiet(`Goal: ${map.map.goal}`)]),
    quiet(
      `${counts.cells} cells: ${counts.evidenced} evidenced, ${counts.partly} partly, ${counts.assumption} assumed, ${counts.contradicted} contradicted, ${counts.stale} old, ${counts.unknown} not known.`,
    ),
    ...map.columns.flatMap(({ key, name }) => stage(map, { key, name }, data)),
    ...unknowns(map),
  ];
}

function stage(map: DrawnMap, { key, name }: { key: string; name: string }, data: Data): Block[] {
  const cells = map.lanes
    .filter((lane) => lane !== "owner")
    .flatMap((lane) => {
      const cell = map.cells.find((one) => one.column === key && one.lane === lane);
      return cell ? cellBlocks(cell, LANE_WORDS[lane].name, data) : [];
    });
  return [heading(2, name), ...(cells.length === 0 ? [quiet("Nothing is known here yet.")] : cells)];
}

function unknowns({ columns, unknowns: all }: DrawnMap): Block[] {
  const names = new Map(columns.map(({ key, name }) => [key, name]));
  const lines = all
    .slice(0, UNKNOWN)
    .map(({ column, lane, state, reason }) => `${names.get(column) ?? column}, ${LANE_WORDS[lane].name}: ${STATE_NAMES[state]}. ${reason}`);
  return lines.length === 0 ? [] : [heading(2, "Where we do not know"), ...list(lines)];
}
