/** The shares of people that the chance of having heard a theme is told for. */
export const TOLD_SHARES = [0.1, 0.15, 0.2] as const;

/** The chance that a theme held by this share of such people was heard at least once among so many of them, 0 to 1 (binomial; a random draw is assumed). */
export function chanceHeard(share: number, people: number): number {
  return 1 - (1 - share) ** people;
}

/** How many people it takes until a theme held by this share was heard with this chance: 19 for 15 % and 95 %. */
export function peopleForChance(share: number, chance: number): number {
  return Math.ceil(Math.log(1 - chance) / Math.log(1 - share));
}

/** The rarest theme, as "1 in so many", that these people would have let us hear with this chance; null where not even half of them would do. */
export function oneInHeard(people: number, chance: number): number | null {
  const oneIn = Math.floor(1 / (1 - (1 - chance) ** (1 / people)) + 1e-9);
  return people > 0 && oneIn >= 2 ? oneIn : null;
}
