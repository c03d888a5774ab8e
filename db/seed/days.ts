const DAY_MS = 86_400_000;

/** How many days lie from one calendar day (`YYYY-MM-DD`) to another; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The calendar day so many days later; null stays null. */
export function daysLater<D extends string | null>(day: D, days: number): D | string {
  return day === null ? day : new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
