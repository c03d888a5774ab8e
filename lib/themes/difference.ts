import { AUDIENCE_NAMES } from "@/lib/participants/vocabulary";
import type { Theme } from "./schema";
import { FEW, wilson } from "./wilson";

type InAudience = Pick<Theme["byAudience"][number], "audience" | "people" | "of">;

/** How a theme differs between audiences, in words: the two furthest apart, and whether that may be called a difference. */
export type Difference = { words: string; caution: string | null };

/**
 * The audience in which a theme is heard most, beside the one in which least, as counts. Under 8 people on a side it is too few to call;
 * where the intervals overlap it is not yet a difference. Null where fewer than two audiences were heard, or nobody differs.
 */
export function audienceDifference(byAudience: readonly InAudience[]): Difference | null {
  return groupDifference(byAudience.map(({ audience, people, of }) => ({ name: AUDIENCE_NAMES[audience].many, people, of })));
}

type Named = { name: string; people: number; of: number };

/** The same between groups of any kind, by their names. */
export function groupDifference(groups: readonly Named[]): Difference | null {
  const heard = groups.filter(({ of }) => of > 0).sort((a, b) => b.people / b.of - a.people / a.of);
  const [most, least] = [heard[0], heard.at(-1)];
  if (!most || !least || most === least || most.people / most.of === least.people / least.of) return null;
  const say = ({ name, people, of }: Named) => `${people} of ${of} ${name}`;
  return { words: `${say(most)}, ${say(least)}.`, caution: cautionOf(most, least) };
}

function cautionOf(most: Named, least: Named): string | null {
  if (most.of < FEW || least.of < FEW) return "Too few to call a difference.";
  const [lowOfMost] = wilson(most.people, most.of);
  const [, highOfLeast] = wilson(least.people, least.of);
  return lowOfMost <= highOfLeast ? "Intervals overlap: not yet a difference." : null;
}
