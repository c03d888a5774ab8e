/** One line of a picture: its label, its bar from 0 to 1 (with its interval, where it has one), and the numbers beside it. */
export type PictureRow = { label: string; share: number; interval?: [number, number]; text: string };

export type Picture = { title: string; note: string; bars: readonly PictureRow[] };

const WIDTH = 760;
const LEFT = 260;
const BAR = 320;
const ROW = 30;
const INK = "#17212b";
const SOFT = "#5f6b76";
const LINE = "#e2e4df";

/** A figure as an SVG of its own, with its title and what it counts, on white: for a slide, whatever the page's colours. */
export function pictureOf({ title, note, bars }: Picture): { svg: string; width: number; height: number } {
  const top = 64;
  const height = top + bars.length * ROW + 40;
  const rows = bars.map((row, at) => rowOf(row, top + at * ROW));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter, system-ui, sans-serif">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text({ x: 24, y: 36, size: 18, weight: 620, fill: INK }, cut(title, 78)),
    ...rows,
    text({ x: 24, y: height - 16, size: 11, weight: 400, fill: SOFT }, cut(note, 120)),
    "</svg>",
  ].join("");
  return { svg, width: WIDTH, height };
}

function rowOf({ label, share, interval, text: numbers }: PictureRow, y: number): string {
  const at = (value: number) => LEFT + Math.max(0, Math.min(1, value)) * BAR;
  const whisker = interval
    ? `<path d="M${at(interval[0])} ${y + 11}H${at(interval[1])}" stroke="${SOFT}" stroke-width="2"/><path d="M${at(interval[0])} ${y + 7}v8M${at(interval[1])} ${y + 7}v8" stroke="${SOFT}" stroke-width="1.5"/>`
    : "";
  return [
    text({ x: LEFT - 12, y: y + 15, size: 13, weight: 400, fill: INK, anchor: "end" }, cut(label, 36)),
    `<rect x="${LEFT}" y="${y + 2}" width="${BAR}" height="18" fill="none" stroke="${LINE}"/>`,
    `<rect x="${LEFT}" y="${y + 2}" width="${at(share) - LEFT}" height="18" fill="${INK}" fill-opacity="${interval ? 0.75 : 1}"/>`,
    whisker,
    text({ x: LEFT + BAR + 12, y: y + 15, size: 12, weight: 400, fill: SOFT }, numbers),
  ].join("");
}

type Set = { x: number; y: number; size: number; weight: number; fill: string; anchor?: string };

function text({ x, y, size, weight, fill, anchor = "start" }: Set, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

function escaped(words: string): string {
  return words.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, " ");
}
