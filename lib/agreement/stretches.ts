import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import { type Span, sentencesOf } from "@/lib/text/sentences";
import type { Unit } from "./vocabulary";

type Read = { text: string; turns: readonly (Span & { role: SpeakerRole })[]; unit: Unit; sampled: readonly Span[] };

/**
 * What of a text is counted: the participants' turns (rule 4; those of everybody but the interviewer where no participant is known), or their sentences; a text without turns
 * gives its sentences. Only what lies in the sample, cut to it. In order, apart, never empty.
 */
export function stretchesOf({ text, turns, unit, sampled }: Read): Span[] {
  const spoken = spokenBy(turns, ["participant"]) ?? spokenBy(turns, ["participant", "other"]) ?? turns;
  const whole =
    turns.length === 0 ? sentencesOf(text) : unit === "turn" ? spoken : spoken.flatMap(({ start, end }) => sentencesOf(text, start, end));
  return whole.flatMap((stretch) => sampled.flatMap((part) => cut(stretch, part)));
}

function spokenBy(turns: Read["turns"], roles: readonly SpeakerRole[]): Read["turns"] | null {
  const found = turns.filter(({ role }) => roles.includes(role));
  return found.length > 0 ? found : null;
}

function cut(a: Span, b: Span): Span[] {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? [{ start, end }] : [];
}

/** The first of some stretches that ends behind a place: found by halving. */
export function firstBehind(stretches: readonly Span[], at: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span touches any of the stretches. */
export function touches(stretches: readonly Span[], { start, end }: Span): boolean {
  const next = stretches[firstBehind(stretches, start)];
  return next !== undefined && next.start < end;
}
