"use client";

import { useSyncExternalStore } from "react";
import { showDay } from "./show-day";
import { showMoment } from "./show-moment";

const never = () => () => undefined;

/**
 * Says a moment (ISO 8601, UTC) by the clock and time zone of whoever reads it: `14 May 2026, 11:31`. The server, which knows neither,
 * says it in UTC, and so does the first rendering in the browser.
 */
export function useShowMoment(): (moment: string) => string {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isHere ? inLocalTime : showMoment;
}

function inLocalTime(moment: string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${showDay(`${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
