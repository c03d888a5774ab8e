import { type CueHit, type CueIndex, findCues, IDLE, indexCues } from "@/lib/suggestions/cues";
import { otherCues } from "@/lib/suggestions/other-cues/read";
import { IDLE_PHRASES, POINT_CUES } from "@/lib/suggestions/point-cues";
import type { SaidWord } from "@/lib/suggestions/said-words";
import { STEP_CUES } from "@/lib/suggestions/step-cues";
import { valuedWords } from "@/lib/suggestions/valence";

/** Words `from` to `to` (indices) that push a tag by `weight`: for it where positive. */
export type Push = { from: number; to: number; weight: number };

const VALENCE_STRENGTH = 0.35;
/** Faint signs ("little", "not", "only") tip a balance but never make one, however many. */
const FAINT = 0.75;
const MOST_FAINT = 1;

let cueIndex: CueIndex | undefined;

function covers(pushes: readonly Push[] | undefined, at: number): boolean {
  return pushes?.some(({ from, to }) => from <= at && at <= to) === true;
}

/** Puts a push among those of its tag. */
export function addPush(found: Map<string, Push[]>, tag: string, entry: Push): void {
  const list = found.get(tag);
  if (list) list.push(entry);
  else found.set(tag, [entry]);
}

function cuesFor(words: readonly SaidWord[]): CueIndex {
  const other = otherCues(words[0]?.language ?? "en");
  if (other) return other.points;
  cueIndex ??= indexCues([...IDLE_PHRASES, ...STEP_CUES, ...POINT_CUES]);
  return cueIndex;
}

/** What cues and AFINN say of the steps and the two points, by tag, before anything is weighed against anything; idle words speak for none. */
export function cuesIn(words: readonly SaidWord[]): Map<string, Push[]> {
  const found = new Map<string, Push[]>();
  for (const { tag, weight, from, to } of findCues(words, cuesFor(words)) satisfies CueHit[]) addPush(found, tag, { from, to, weight });
  for (const { at, value } of valuedWords(words)) {
    const tag = value > 0 ? "point:trigger" : "point:failure";
    if (!covers(found.get(tag), at) && !covers(found.get(IDLE), at))
      addPush(found, tag, { from: at, to: at, weight: Math.abs(value) * VALENCE_STRENGTH });
  }
  found.delete(IDLE);
  return found;
}

/** The sum of pushes. */
export function total(pushes: readonly Push[]): number {
  return pushes.reduce((sum, { weight }) => sum + weight, 0);
}

/** The sum of what speaks for a point, faint signs together at most 1. */
export function totalForPoint(pushes: readonly Push[]): number {
  const faint = total(pushes.filter(({ weight }) => weight < FAINT));
  return total(pushes) - faint + Math.min(faint, MOST_FAINT);
}

/** How bad (above 0) or good (below) words sound, -1 to 1. */
export function toneOf(found: ReadonlyMap<string, readonly Push[]>): number {
  const tone = total(found.get("point:failure") ?? []) - total(found.get("point:trigger") ?? []);
  return Math.max(-1, Math.min(1, tone / 3));
}
