const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Which number comes first in `03/04/2024`. */
export type DayOrder = "day-first" | "month-first";

function iso(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !leap ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (year < 1900 || year > 2200 || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].{0,40})?$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[ ,T].{0,40})?$/;
const NAMED_DAY_FIRST = /^(?:\p{L}{3,9},? )?(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(\p{L}{3,9})\.?,? (\d{4})(?:[ ,].{0,40})?$/u;
const NAMED_MONTH_FIRST = /^(?:\p{L}{3,9},? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,].{0,40})?$/u;

function named(day: string | undefined, month: string | undefined, year: string | undefined): string | null {
  const index = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase());
  return index < 0 ? null : iso(Number(year), index + 1, Number(day));
}

/**
 * A day as written (`2024-03-04`, `4 March 2024`, `Mar 4, 2024`, `04.03.2024`, `25/3/2024`), as `YYYY-MM-DD`.
 * Null where it is none, does not exist, or could be two days and no `order` is given (dots mean the day first).
 */
export function parseDay(written: string, order?: DayOrder): string | null {
  const text = written.trim().replace(/\s+/g, " ");
  const full = ISO.exec(text);
  if (full) return iso(Number(full[1]), Number(full[2]), Number(full[3]));
  const numbers = NUMBERS.exec(text);
  if (numbers) return fromNumbers(numbers, order);
  const day = NAMED_DAY_FIRST.exec(text);
  if (day) return named(day[1], day[2], day[3]);
  const month = NAMED_MONTH_FIRST.exec(text);
  return month ? named(month[2], month[1], month[3]) : null;
}

function fromNumbers(match: RegExpExecArray, order: DayOrder | undefined): string | null {
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first === second) return iso(year, first, second);
  const known = orderOf(match) ?? order;
  if (known === undefined) return null;
  return known === "day-first" ? iso(year, second, first) : iso(year, first, second);
}

function orderOf(match: RegExpExecArray): DayOrder | null {
  if (match[2] === "." || Number(match[1]) > 12) return "day-first";
  return Number(match[3]) > 12 ? "month-first" : null;
}

/** The order that a column's dates share, known as soon as one of them can be read only one way; undefined while none can, or two disagree. */
export function dayOrderOf(column: string[]): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const written of column) {
    const match = NUMBERS.exec(written.trim());
    const order = match ? orderOf(match) : null;
    if (order) orders.add(order);
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const NAME_BY_MONTH = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${MONTH})[-_. ]{1,2}(\d{1,2})|(\d{1,2})[-_. ]{1,2}(${MONTH}))[-_., ]{1,2}(\d{4})(?!\d)`,
  "giu",
);
const NAME_DAY_FIRST = /(?<!\d)(\d{1,2})([-_.])(\d{1,2})\2(\d{4})(?!\d)/;

/** A month's name with several days (`May-12-13-2017`) or two months is a span of time, not a day. */
function dayByMonth(name: string): string | null {
  if ((name.match(new RegExp(String.raw`(?<!\p{L})${MONTH}(?!\p{L})`, "giu")) ?? []).length > 1) return null;
  const [match, second] = [...name.matchAll(NAME_BY_MONTH)];
  return match && !second ? named(match[2] ?? match[3], match[1] ?? match[4], match[5]) : null;
}

/** A day in a file's name: `2024-03-04 Ana.vtt`, `interview_20240304.txt`, `session-May-12-2017.md`, `Ana 25.3.2024.txt`; null where it could be two. */
export function dayInName(name: string): string | null {
  const match = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  if (match) return iso(Number(match[1]), Number(match[3]), Number(match[4]));
  const written = NAME_DAY_FIRST.exec(name);
  return written ? parseDay(`${written[1]}.${written[3]}.${written[4]}`.replaceAll(".", written[2] === "." ? "." : "/")) : dayByMonth(name);
}

const LEADING_WORD = /^(?:(?:interview |session |recording )?date|day|datum|fecha|data|recorded|conducted|held|when)(?: on)?\s*[:=]?\s+/i;
const SENTENCE =
  /\b(?:took place|recorded|conducted|held|interviewed|interview|session) on (?:the )?((?:\p{L}{3,9},? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?\p{L}{3,9},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}))/iu;

/** The day that a line at the head of a text gives: alone, after "Date:", after a person's code (`P10 29/11/2021`), or where it says when the talk took place. */
export function dayInLine(line: string): string | null {
  const text = line
    .slice(0, 300)
    .replace(/^[#*_>\s-]+|[*_\s]+$/g, "")
    .replace(/\*\*/g, "");
  if (text.length <= 80) {
    const day = parseDay(text) ?? parseDay(text.replace(LEADING_WORD, "")) ?? parseDay(text.replace(/^[A-Z]{1,3}-?\d{1,4}\s+/, ""));
    if (day !== null) return day;
  }
  const said = SENTENCE.exec(text);
  return said ? parseDay(said[1] ?? "") : null;
}
