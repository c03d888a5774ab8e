import { plural } from "@/app/_ui/plural";
import type { RoundSample } from "@/lib/agreement/schema";

const STRATA_WORDS = { none: "", persona: ", each persona in proportion", audience: ", each audience in proportion" };

/** How a sample came about: "4 interviews, chosen by hand", "38 turns of 9 interviews, 10 % drawn, seed 1234". */
export function sampleWords({ by, interviews, turns, percent, strata, seed }: RoundSample): string {
  if (by === "hand") return `${plural(interviews, "interview")}, chosen by hand`;
  const drawn = `${STRATA_WORDS[strata]}, seed ${seed}`;
  if (by === "interviews") return `${plural(interviews, "interview")} drawn${drawn}`;
  return `${plural(turns ?? 0, "turn")} of ${plural(interviews, "interview")}, ${percent} % drawn${drawn}`;
}
