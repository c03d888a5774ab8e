import type { Heard } from "@/lib/evidence/spoken";
import type { Voice } from "@/lib/evidence/voices";

/** From a day on, up to a day (that day itself no more); days as `YYYY-MM-DD`. `undated`: what nobody dated instead. */
export type Period = { since?: string; before?: string; undated?: boolean };

/** Whether an interview of this day is of a period; one that nobody dated is of none but the undated. */
export function isWithin(date: string | null, { since, before, undated = false }: Period): boolean {
  if (undated) return date === null;
  return date !== null && (since === undefined || date >= since) && (before === undefined || date < before);
}

/**
 * What was heard in interviews of a period. Respondents fall away: of a reply in which nothing is marked no day is kept, so nobody could say of how many
 * they are (rule 3).
 */
export function heardWithin(heard: Heard, period: Period): Heard {
  if (period.since === undefined && period.before === undefined && !period.undated) return heard;
  const there = ({ attendance }: Voice) => isWithin(attendance.date, period);
  const spoken = heard.spoken.flatMap((one) => {
    const voices = one.voices.filter(there);
    return voices.length === 0 ? [] : [{ ...one, voices, respondents: [] }];
  });
  return { voices: heard.voices.filter(there), respondents: [], asked: [], spoken };
}
