import { goingOnText, ownerText, writtenOf } from "@/lib/journey-map/cell-text";
import { writtenBalance } from "@/lib/journey-map/feeling";
import type { MapCell, MapEntry } from "@/lib/journey-map/schema";
import { INK, type Line } from "./marks";
import { widthOf, wrapText } from "./wrap";

const SIZE = 12;
const QUOTE_SIZE = 13;
const NOTE_SIZE = 11;

/** What a cell says, line by line, in the words and figures of the page. The feeling is drawn, not written. */
export function cellLines(cell: MapCell, width: number): Line[] {
  const written = writtenOf(cell);
  const [quote] = cell.quotes;
  const plotted = cell.lane === "feeling" && written && writtenBalance(written.text) !== null;
  const set = (text: string, most: number, look: Omit<Line, "text">): Line[] =>
    wrapText(text, { width, size: look.size, lines: most }).map((line) => ({ text: line, ...look }));
  return [
    ...(written && !plotted
      ? set(cell.lane === "owner" ? ownerText(written) : written.text, 8, { size: SIZE, colour: cell.own ? INK.ink : INK.third })
      : []),
    ...(quote ? set(quote.verbatim ? `“${quote.quote}”` : quote.quote, 6, { size: QUOTE_SIZE }) : []),
    ...(cell.goingOn ? set(goingOnText(cell.goingOn), 3, { size: SIZE }) : []),
    ...cell.entries.flatMap((entry) => entryLines(entry, width, set)),
    ...(cell.more > 0 ? set(`and ${cell.more} more`, 1, { size: NOTE_SIZE, colour: INK.third }) : []),
    ...(written === null && cell.asIs !== "" ? set(cell.asIs, 4, { size: SIZE, colour: INK.third }) : []),
    ...(cell.flag ? set(cell.flag, 2, { size: NOTE_SIZE, colour: INK.attention }) : []),
  ];
}

type Setter = (text: string, most: number, look: Omit<Line, "text">) => Line[];

function entryLines({ text, note, people, respondents, point }: MapEntry, width: number, set: Setter): Line[] {
  const asked = (people === null || people === 0) && respondents > 0;
  const small = [note, ...(asked ? [`${respondents} asked`] : [])].filter((part) => part !== "").join(", ");
  const notes = small === "" ? [] : set(small, 2, { size: NOTE_SIZE, colour: INK.third });
  if (people === null || asked) return [...set(text, 4, { size: SIZE }), ...notes];
  const lead = String(people);
  const indent = Math.ceil((point ? 14 : 0) + widthOf(lead, SIZE) + 6);
  const lines = wrapText(text, { width: width - indent, size: SIZE, lines: 4 });
  const said = lines.map((line, index): Line => {
    const first = index === 0 ? { lead, ...(point && { glyph: point }) } : {};
    return { text: line, size: SIZE, indent, ...first };
  });
  return [...said, ...notes];
}
