import type { InterviewStatus } from "./vocabulary";

/** Below this many words of its participants (or of notes about them), an interview is a short exchange: about one minute of talk. */
export const THIN_WORDS = 150;

/** Rule 2: a done interview with few words and no highlight. It is marked and counted beside, never subtracted. `words` leaves the interviewer's out. */
export function isThin({ status, words, highlights }: { status: InterviewStatus; words: number; highlights: number }): boolean {
  return status === "done" && words < THIN_WORDS && highlights === 0;
}
