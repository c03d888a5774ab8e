import { type ZoneOffset, zoneOffset } from "./zones";

export type DayOrder = "day-first" | "month-first";

/** A time as an export writes it. `at`: in UTC (`…Z`) where its zone is known, else as written (`YYYY-MM-DDTHH:MM:SS`). `zone`: as written beside it. */
export type Moment = { at: string; zone: string | null };
export type MomentReader = (cell: string) => Moment | null;

const CLOCK = String.raw`(?:(?:T|,?\s+)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*(am|pm|a\.\s?m\.|p\.\s?m\.)?\s*(\S.{0,40})?)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}`, "i");
const NAMED = new RegExp(
  String.raw`^(?:(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,9})\.?),? (\d{4})${CLOCK}`,
  "iu",
);
/** How most tools write a time: nothing in it has to be found out. */
const SORTABLE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Day = { year: number; month: number; day: number };
type Parts = Day & { clock: (string | undefined)[]; order: DayOrder | null };

/** The order that a cell's date can only be read in: 14/03 has the day first, 03/14 the month, dots mean the day first; null: it does not tell. */
export function orderIn(cell: string): DayOrder | null {
  const match = YEAR_LAST.exec(cell);
  if (!match) return null;
  if (match[2] === "." || Number(match[1]) > 12) return Number(match[3]) > 12 ? null : "day-first";
  return Number(match[3]) > 12 ? "month-first" : null;
}

/** Whether a cell is a day or a time in one of the forms that exports write. */
export function isMoment(cell: string): boolean {
  return SORTABLE.test(cell) || (cell.length <= 60 && parts(cell, "month-first") !== null);
}

/** A reader of one column's times; `order` as found over the whole column, `zone` of times that name none (null: they stay as written). */
export function momentReader({ order, zone }: { order: DayOrder | null; zone: string | null }): MomentReader {
  const known = new Map<string, ZoneOffset | null>();
  const offsetOf = (name: string) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const offset = zoneOffset(name);
    if (known.size < 500) known.set(name, offset);
    return offset;
  };
  return (cell) => {
    if (zone === null && SORTABLE.test(cell)) return asWritten(cell);
    const found = parts(cell, order);
    return found === null ? null : inZone(found, { zone, offsetOf });
  };
}

type Zones = { zone: string | null; offsetOf: (name: string) => ZoneOffset | null };

function inZone({ year, month, day, clock }: Parts, { zone, offsetOf }: Zones): Moment {
  const [hours, minutes, seconds, half, own] = clock;
  const wallMs = Date.UTC(year, month - 1, day, hourOf(hours, half), Number(minutes ?? 0), Number(seconds ?? 0));
  const named = own?.trim() ?? zone;
  const offset = hours !== undefined && named ? (offsetOf(named)?.(wallMs) ?? null) : null;
  const wall = new Date(wallMs - (offset ?? 0) * 60_000).toISOString();
  return { at: offset === null ? wall.slice(0, 19) : wall, zone: named === "Z" ? "UTC" : named };
}

function asWritten(cell: string): Moment {
  return { at: `${cell.slice(0, 10)}T${cell.slice(11) || "00:00:00"}`, zone: null };
}

/** A day as `YYYY-MM-DD`; null where the cell holds none. */
export function dayIn(cell: string, order: DayOrder | null): string | null {
  const found = parts(cell, order);
  return found ? new Date(Date.UTC(found.year, found.month - 1, found.day)).toISOString().slice(0, 10) : null;
}

function parts(cell: string, order: DayOrder | null): Parts | null {
  const first = YEAR_FIRST.exec(cell);
  if (first) return checked({ year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) }, first.slice(4), null);
  const last = YEAR_LAST.exec(cell);
  if (last) return yearLast(last, order);
  const named = /\p{L}{3}/u.test(cell) ? NAMED.exec(cell) : null;
  if (!named) return null;
  const month = MONTHS.indexOf((named[1] ?? named[4] ?? "").slice(0, 3).toLowerCase()) + 1;
  return checked({ year: Number(named[5]), month, day: Number(named[2] ?? named[3]) }, named.slice(6), null);
}

function yearLast(match: RegExpExecArray, order: DayOrder | null): Parts | null {
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const own = orderIn(match[0]) ?? order ?? "month-first";
  const day = own === "day-first" ? { day: first, month: second } : { day: second, month: first };
  return checked({ ...day, year: year < 100 ? 2000 + year : year }, match.slice(5), own);
}

function checked(day: Day, clock: (string | undefined)[], order: DayOrder | null): Parts | null {
  const fits = day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 && day.year >= 1900 && day.year <= 2200;
  const time = Number(clock[0] ?? 0) < 25 && Number(clock[1] ?? 0) < 60 && Number(clock[2] ?? 0) < 61;
  return fits && time ? { ...day, clock, order } : null;
}

function hourOf(hours: string | undefined, half: string | undefined): number {
  const hour = Number(hours ?? 0);
  if (!half) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}
