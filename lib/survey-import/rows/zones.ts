/** Minutes east of Greenwich of the abbreviations that form tools print. Where one has several meanings, the one that Google Forms prints. */
const ABBREVIATIONS: Record<string, number> = {
  ...{ Z: 0, UTC: 0, GMT: 0, WET: 0, WEST: 60, BST: 60, IST: 330, CET: 60, CEST: 120, MEZ: 60, MESZ: 120, EET: 120, EEST: 180, MSK: 180 },
  ...{ SAST: 120, AST: -240, ADT: -180, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ AKST: -540, AKDT: -480, HST: -600, NST: -210, NDT: -150, BRT: -180, ART: -180, JST: 540, KST: 540, SGT: 480, HKT: 480, WIB: 420 },
  ...{ AWST: 480, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 },
};

/** Where a zone stands at a moment: minutes east of Greenwich, given the wall clock as milliseconds; null where the zone is not known. */
export type ZoneOffset = (wallMs: number) => number | null;

/** The offset of a zone as an export writes it: "CET", "GMT+1", "(UTC)", "+02:00", "UTC-06:00", "Europe/Berlin". Null: no zone that is known. */
export function zoneOffset(written: string): ZoneOffset | null {
  const name = written.trim().replace(/^\((.*)\)$/, "$1");
  const fixed = ABBREVIATIONS[name.toUpperCase()] ?? shift(name);
  if (fixed !== null) return () => fixed;
  return name.includes("/") ? namedZone(name) : null;
}

function shift(name: string): number | null {
  const match = /^(?:UTC|GMT)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? null : minutes * (match[1] === "+" ? 1 : -1);
}

const HOUR = 3_600_000;
const MOST_HOURS = 20_000;

/** An IANA zone, asked once an hour of wall clock: Intl is slow, and zones change on the hour. */
function namedZone(name: string): ZoneOffset | null {
  const format = formatIn(name);
  if (!format) return null;
  const known = new Map<number, number>();
  return (wallMs) => {
    const hour = Math.floor(wallMs / HOUR);
    const before = known.get(hour);
    if (before !== undefined) return before;
    if (known.size >= MOST_HOURS) known.clear();
    const first = offsetAt(format, hour * HOUR);
    const offset = offsetAt(format, hour * HOUR - first * 60_000);
    known.set(hour, offset);
    return offset;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  } catch {
    return null;
  }
}

function offsetAt(format: Intl.DateTimeFormat, utcMs: number): number {
  const part = new Map(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
  const at = (type: string) => part.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  return Math.round((Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute")) - utcMs) / 60_000);
}
