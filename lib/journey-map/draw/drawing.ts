import { EVIDENCE_STATES, type Lane } from "@/lib/journey/map-vocabulary";
import { cellText, laneCaption } from "@/lib/journey-map/cell-text";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import { cellLines } from "./cell-lines";
import { drawFeeling } from "./feeling";
import { drawLine, INK, type Line, notches, STATE_MARKS } from "./marks";
import { wrapText } from "./wrap";

/** What stands over a drawing: its title, and whose journey it is in a sentence. */
export type DrawingWords = { title: string; sentence: string };
export type Drawing = { svg: string; width: number; height: number };

const MARGIN = 24;
const LANE_WIDTH = 112;
const COLUMN = { stages: 160, steps: 128 };
const PAD = 9;
const LEADING = 1.38;
const FEELING_HEIGHT = 128;
const HEAD = 74;
const GOAL_WIDTH = 150;

type Row = { lane: Lane; top: number; height: number; cells: { cell: MapCell; lines: Line[] }[] };

/**
 * A map as a drawing that stands by itself: SVG 1.1 with no part elsewhere, with the page's words, figures and signs. Type falls back to what the reader's
 * machine has; lengths are in px. Lanes in which nothing stands at all are left out.
 */
export function drawSvg(map: DrawnMap, words: DrawingWords): Drawing {
  const column = COLUMN[map.zoom];
  const stepHead = map.zoom === "steps" ? 44 : 0;
  const rows = layRows(map, { top: MARGIN + HEAD + 34 + stepHead, column });
  const bottom = rows.at(-1) ?? { top: MARGIN + HEAD, height: 0 };
  const grid = LANE_WIDTH + column * map.columns.length;
  const width = Math.max(MARGIN * 2 + grid + (map.map.goal === "" ? 0 : GOAL_WIDTH), 720);
  const height = Math.ceil(bottom.top + bottom.height + 48);
  const parts = [
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    drawHead(words, width),
    drawPlaces(map, column),
    ...rows.map((row) => drawRow(row, { map, column })),
    drawGoal(map, MARGIN + grid),
    drawLegend(map, height - 22),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, -apple-system, 'Segoe UI', sans-serif" role="img">`;
  return { svg: `${open}${parts.join("\n")}</svg>`, width, height };
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0);
}

function layRows({ lanes, columns, cells }: DrawnMap, { top, column }: { top: number; column: number }): Row[] {
  let next = top;
  return lanes.flatMap((lane, index) => {
    const own = cells.slice(index * columns.length, (index + 1) * columns.length);
    const said = own.map((cell) => ({ cell, lines: cellLines(cell, column - PAD * 2) }));
    if (own.every(({ feeling }) => feeling === null) && said.every(({ cell, lines }) => lines.length === 0 || isBare(cell))) return [];
    const tallest = Math.max(...said.map(({ lines }) => heightOf(lines)));
    const row = { lane, top: next, height: Math.max(lane === "feeling" ? FEELING_HEIGHT : 44, tallest + PAD * 2 + 14), cells: said };
    next += row.height;
    return [row];
  });
}

/** Nothing stands in it but what is amiss. */
function isBare(cell: MapCell): boolean {
  return cellText(cell) === "" && cell.asIs === "";
}

function drawHead({ title, sentence }: DrawingWords, width: number): string {
  const room = { width: width - MARGIN * 2, lines: 1 };
  const [name = ""] = wrapText(title, { ...room, size: 20 });
  const [whose = ""] = wrapText(sentence, { ...room, size: 13 });
  const box = { x: MARGIN, width: room.width };
  return (
    drawLine({ text: name, size: 20, weight: 640 }, { ...box, y: MARGIN + 20 }) +
    drawLine({ text: whose, size: 13, colour: INK.second }, { ...box, y: MARGIN + 44 })
  );
}

function drawPlaces({ columns, zoom }: DrawnMap, column: number): string {
  const top = MARGIN + HEAD;
  const stages = [...new Set(columns.map(({ stage }) => stage))];
  const left = MARGIN + LANE_WIDTH;
  const names = stages.map((stage, index) => {
    const first = columns.findIndex((one) => one.stage === stage);
    const x = left + first * column + PAD;
    const room = column * columns.filter((one) => one.stage === stage).length - PAD * 2 - stages.length * 5 - 8;
    const [name = ""] = wrapText(columns[first]?.stageName ?? "", { width: room, size: 13, lines: 1 });
    return (
      notches(index, stages.length, { x, y: top + 9 }) +
      drawLine({ text: name, size: 13, weight: 600 }, { x: x + stages.length * 5 + 6, y: top + 20, width: room })
    );
  });
  const steps =
    zoom === "stages"
      ? []
      : columns.map(({ short }, index) => stepName(short, left + index * column + PAD, { top: top + 48, width: column - PAD * 2 }));
  const rule = `<path d="M${MARGIN} ${top}H${left + column * columns.length}" stroke="${INK.edge}"/>`;
  return rule + names.join("") + steps.join("");
}

function stepName(name: string, x: number, { top, width }: { top: number; width: number }): string {
  return wrapText(name, { width, size: 12, lines: 2 })
    .map((text, line) => drawLine({ text, size: 12, colour: INK.second }, { x, y: top + line * 15, width }))
    .join("");
}

function drawRow({ lane, top, height, cells }: Row, { map, column }: { map: DrawnMap; column: number }): string {
  const left = MARGIN + LANE_WIDTH;
  const head = drawLine(
    { text: LANE_WORDS[lane].name, size: 12, weight: 560, colour: INK.second },
    { x: MARGIN, y: top + 20, width: LANE_WIDTH },
  );
  const caption = wrapText(laneCaption(lane, map), { width: LANE_WIDTH - 8, size: 11, lines: 2 })
    .map((text, line) => drawLine({ text, size: 11, colour: INK.third }, { x: MARGIN, y: top + 36 + line * 14, width: LANE_WIDTH }))
    .join("");
  const rule = `<path d="M${MARGIN} ${top}H${left + column * cells.length}" stroke="${INK.line}"/>`;
  const said = cells.map(({ cell, lines }, index) => drawCell(cell, lines, { x: left + index * column, top, width: column, height }));
  const feeling =
    lane === "feeling"
      ? drawFeeling(
          cells.map(({ cell }) => cell),
          { left, top, column, height },
        )
      : "";
  return rule + head + caption + said.join("") + feeling;
}

type Box = { x: number; top: number; width: number; height: number };

function drawCell(cell: MapCell, lines: readonly Line[], { x, top, width, height }: Box): string {
  const edge = `<path d="M${x} ${top}v${height}" stroke="${INK.line}"/>`;
  const sign = cell.state ? `<g transform="translate(${x + width - 18} ${top + height - 17})">${STATE_MARKS[cell.state]}</g>` : "";
  let y = top + PAD;
  const texts = lines.map((line) => {
    y += line.size * LEADING;
    return drawLine(line, { x: x + PAD, y: Math.round(y), width: width - PAD * 2 });
  });
  return edge + texts.join("") + sign;
}

function drawGoal({ map }: DrawnMap, x: number): string {
  if (map.goal === "") return "";
  const top = MARGIN + HEAD;
  const lines = wrapText(map.goal, { width: GOAL_WIDTH - 24, size: 12, lines: 8 });
  const node = `<path d="M${x} ${top + 15}h14" stroke="${INK.ink}" stroke-width="1.6"/><circle cx="${x + 24}" cy="${top + 15}" r="9" fill="none" stroke="${INK.ink}" stroke-width="1.6"/><circle cx="${x + 24}" cy="${top + 15}" r="4.5" fill="${INK.ink}"/>`;
  const name = drawLine({ text: "Goal", size: 12, weight: 560, colour: INK.second }, { x: x + 14, y: top + 44, width: GOAL_WIDTH });
  return (
    node +
    name +
    lines.map((text, line) => drawLine({ text, size: 12 }, { x: x + 14, y: top + 62 + line * 17, width: GOAL_WIDTH - 24 })).join("")
  );
}

function drawLegend({ counts, map: { kind } }: DrawnMap, y: number): string {
  if (kind === "ideal" || kind === "scenario") return "";
  let x = MARGIN;
  const items = EVIDENCE_STATES.toReversed().map((state) => {
    const text = `${counts[state]} ${STATE_NAMES[state]}`;
    const item = `<g transform="translate(${x} ${y - 10})">${STATE_MARKS[state]}</g>${drawLine({ text, size: 12, colour: INK.third }, { x: x + 17, y, width: 120 })}`;
    x += 34 + text.length * 6.6;
    return item;
  });
  return items.join("") + drawLine({ text: `${counts.settled} decided or counted`, size: 12, colour: INK.third }, { x, y, width: 160 });
}
