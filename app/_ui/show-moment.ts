import { showDay } from "./show-day";

/** A moment (ISO 8601, UTC) as it is read: `14 May 2026, 09:31 UTC`. The same on server and browser. */
export function showMoment(moment: string): string {
  return `${showDay(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}
