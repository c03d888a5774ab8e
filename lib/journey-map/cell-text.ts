import type { Lane } from "@/lib/journey/map-vocabulary";
import { balanceText } from "./feeling";
import type { DrawnMap, GoingOn, MapCell, MapEntry, TypedCell } from "./schema";

/** What the team wrote in a cell: its own words, else those for all. */
export function writtenOf(cell: Pick<MapCell, "own" | "general">): TypedCell | null {
  return cell.own ?? cell.general;
}

/** A lead team with those that support it: "Growth, with Sales and Support". */
export function ownerText({ text, supporters }: Pick<TypedCell, "text" | "supporters">): string {
  if (supporters.length === 0) return text;
  const others = supporters.length === 1 ? supporters[0] : `${supporters.slice(0, -1).join(", ")} and ${supporters.at(-1)}`;
  return `${text}, with ${others}`;
}

function entryText({ text, note, people }: MapEntry): string {
  const facts = [...(people === null ? [] : [String(people)]), ...(note === "" ? [] : [note])];
  return facts.length === 0 ? text : `${text} (${facts.join("; ")})`;
}

/** "18 % go on", or how many came in where nobody counted who went on. */
export function goingOnText({ entered, went, rate }: GoingOn): string {
  const came = `${entered.toLocaleString("en")} in`;
  if (went === null) return came;
  return `${came}, ${went.toLocaleString("en")} on${rate === null ? "" : `, ${Math.round(rate * 100)}\u00A0%`}`;
}

/** What a cell says in words: what was written, and what was heard, counted or listed in it. The same text is copied, exported, compared and kept in versions. */
export function cellText(cell: Pick<MapCell, "own" | "general" | "entries" | "quotes" | "feeling" | "goingOn" | "lane">): string {
  const written = writtenOf(cell);
  const lines = [
    ...(written ? [cell.lane === "owner" ? ownerText(written) : written.text] : []),
    ...(cell.feeling ? [`${balanceText(cell.feeling.balance)} (n ${cell.feeling.n})`] : []),
    ...(cell.goingOn ? [goingOnText(cell.goingOn)] : []),
    ...cell.entries.map(entryText),
    ...cell.quotes.map(({ quote, verbatim }) => (verbatim ? `“${quote}”` : quote)),
  ];
  return lines.join("\n");
}

/** How a lane's caption reads under its name: what its figures are of. */
export function laneCaption(lane: Lane, { of, respondentsOf, map: { kind } }: Pick<DrawnMap, "of" | "respondentsOf" | "map">): string {
  if (kind === "ideal" || kind === "scenario") return "";
  if (lane === "feeling") return "−1 to +1, met less unmet";
  if (lane !== "triggers" && lane !== "failures" && lane !== "needs" && lane !== "attitudes" && lane !== "doing") return "";
  return of > 0 || respondentsOf === 0 ? `people of ${of}` : `of ${respondentsOf} asked`;
}
