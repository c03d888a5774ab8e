import type { ScoreFigures, Strength } from "./score-schema";

/** Under so many people a score is shown grey (metrics table of the product; for PMF guidance given by Sean Ellis: directional from 30, solid from 100). */
export const DIRECTIONAL_FROM = 30;
export const SOLID_FROM = 100;

/** How far a score over so many people may be leant on. */
export function strengthOf(n: number): Strength {
  if (n < DIRECTIONAL_FROM) return "few";
  return n < SOLID_FROM ? "directional" : "solid";
}

type Found = Partial<ScoreFigures> & Pick<ScoreFigures, "score" | "n" | "interval" | "counts">;

/** A score's figures with what follows from the number of people. */
export function figuresOf(found: Found): ScoreFigures {
  return { verdict: null, excluded: 0, share: null, ...found, strength: strengthOf(found.n), small: found.n < DIRECTIONAL_FROM };
}
