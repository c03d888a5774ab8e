import { MARKED, partsOf, patternOf, type Segment } from "./picture-parts";
import { cut, INK, LINE, SMALL, SOFT, text } from "./picture-words";

/**
 * One line of a picture: its label, its bar from 0 to 1 (with its interval, where it has one), and the numbers beside it. `parts`: the bar is stacked
 * of these people, filled, hatched and open, as on the page. `small`: too few to lean on, so it is grey.
 */
export type PictureRow = {
  label: string;
  share: number;
  interval?: [number, number];
  text: string;
  parts?: readonly Segment[];
  small?: boolean;
};

/** `mark`: a line over the bars, from 0 to 1, with its label. `key`: what the parts are called. `under`: whose replies, of which questionnaire. */
export type Picture = {
  title: string;
  note: string;
  bars: readonly PictureRow[];
  under?: string;
  key?: readonly string[];
  mark?: { at: number; label: string } | null;
  day?: string;
};

const WIDTH = 800;
const LEFT = 260;
const BAR = 320;
const ROW = 34;

/** A figure as an SVG of its own, with its title, whose replies it shows and what it counts, on white: for a slide, whatever the page's colours. */
export function pictureOf({ title, note, bars, under = "", key = [], mark = null, day = "" }: Picture): {
  svg: string;
  width: number;
  height: number;
} {
  const keyTop = under === "" ? 60 : 80;
  const top = keyTop + (key.length > 0 || mark ? 26 : 4);
  const end = top + bars.length * ROW;
  const height = end + 40;
  const foot = [cut(note, 90), ...(bars.some(({ small }) => small) ? ["Grey: under 30 people."] : []), day]
    .filter((words) => words !== "")
    .join(" ");
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter, system-ui, sans-serif">`,
    `<defs>${patternOf("hatched", SOFT)}${patternOf("hatched-small", SMALL)}</defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text({ x: 24, y: 36, size: 18, weight: 620, fill: INK }, cut(title, 78)),
    text({ x: 24, y: 58, size: 13, weight: 400, fill: SOFT }, cut(under, 110)),
    ...keyOf(key, keyTop),
    ...bars.map((row, at) => rowOf(row, top + at * ROW)),
    mark ? markOf(mark, { top, end }) : "",
    text({ x: 24, y: height - 16, size: 11, weight: 400, fill: SOFT }, cut(foot, 130)),
    "</svg>",
  ].join("");
  return { svg, width: WIDTH, height };
}

function on(value: number): number {
  return LEFT + Math.max(0, Math.min(1, value)) * BAR;
}

function rowOf({ label, share, interval, text: numbers, parts, small = false }: PictureRow, y: number): string {
  const ink = small ? SMALL : INK;
  const soft = small ? SMALL : SOFT;
  const bar = parts
    ? partsOf(parts, { x: LEFT, y: y + 2, width: BAR, small })
    : `<rect x="${LEFT}" y="${y + 2}" width="${on(share) - LEFT}" height="18" fill="${ink}"/>`;
  return [
    text({ x: LEFT - 12, y: y + 15, size: 13, weight: 400, fill: ink, anchor: "end" }, cut(label, 36)),
    `<rect x="${LEFT}" y="${y + 2}" width="${BAR}" height="18" fill="none" stroke="${LINE}"/>`,
    bar,
    interval ? whiskerOf(interval, { y: y + 25, colour: ink }) : "",
    text({ x: LEFT + BAR + 12, y: y + 15, size: 12, weight: 400, fill: soft }, numbers),
  ].join("");
}

/** Under its bar, where no fill hides it. */
function whiskerOf([from, to]: [number, number], { y, colour }: { y: number; colour: string }): string {
  return `<path d="M${on(from)} ${y}H${on(to)}M${on(from)} ${y - 3}v6M${on(to)} ${y - 3}v6" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
}

function keyOf(names: readonly string[], y: number): string[] {
  let x = 24;
  return names.map((name, at) => {
    const box = partsOf(
      names.map((_, other) => ({ people: other === at ? 1 : 0 })),
      { x, y: y - 10, width: 11, height: 11, small: false },
    );
    const words = text({ x: x + 17, y, size: 12, weight: 400, fill: SOFT }, cut(name, 30));
    x += 36 + Math.min(name.length, 30) * 7;
    return box + words;
  });
}

function markOf({ at, label }: { at: number; label: string }, { top, end }: { top: number; end: number }): string {
  return [
    `<path d="M${on(at)} ${top - 2}V${end}" stroke="#ffffff" stroke-width="4"/>`,
    `<path d="M${on(at)} ${top - 2}V${end}" stroke="${MARKED}" stroke-width="1.5"/>`,
    text({ x: on(at), y: top - 7, size: 12, weight: 620, fill: MARKED, anchor: "middle" }, label),
  ].join("");
}
