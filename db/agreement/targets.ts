import type { Outcome } from "@/lib/agreement/vocabulary";
import type { StoredMark } from "./stored-marks";

/** What shall stand in the study after settling: a span with what is said of it, and the highlight it was taken from, where it was from one. */
export type Target = Pick<StoredMark, "documentId" | "start" | "end" | "step" | "point" | "codeIds" | "highlightId">;

type Settling = { outcome: Outcome; marks: readonly StoredMark[]; edited: Target | null };

/** What both agreed on. Both versions become one highlight where they do not contradict each other: the first coder's words with what either said. */
export function targetsOf({ outcome, marks, edited }: Settling): Target[] {
  const of = (seat: StoredMark["seat"]): Target[] => marks.filter((mark) => mark.seat === seat);
  const [first, second] = [of("first"), of("second")];
  if (outcome === "edited") return edited ? [edited] : [];
  if (outcome === "neither") return [];
  if (outcome === "first") return first;
  if (outcome === "second") return second;
  return joined(first, second) ?? [...first, ...second];
}

function joined([a, ...more]: readonly Target[], [b, ...others]: readonly Target[]): Target[] | null {
  if (!a || !b || more.length + others.length > 0) return null;
  const isAtOdds = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  if (isAtOdds(a.step, b.step) || isAtOdds(a.point, b.point)) return null;
  return [{ ...a, step: a.step ?? b.step, point: a.point ?? b.point, codeIds: [...new Set([...a.codeIds, ...b.codeIds])] }];
}
