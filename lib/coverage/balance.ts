import { COVERED_AUDIENCES } from "@/lib/participants/vocabulary";
import type { PersonaCoverage } from "./schema";
import type { CoveredSeat } from "./seats";

/** Below so many people a share says nothing about balance. */
const LEAST = 6;

/** The audience that two thirds and more of these people belong to; null where none has so much weight, or there are fewer than six. The bound is ours. */
export function lopsidedOf(seats: readonly CoveredSeat[]): PersonaCoverage["lopsided"] {
  if (seats.length < LEAST) return null;
  for (const audience of COVERED_AUDIENCES) {
    const people = seats.filter((seat) => seat.audience === audience).length;
    if (3 * people >= 2 * seats.length) return { audience, people };
  }
  return null;
}
