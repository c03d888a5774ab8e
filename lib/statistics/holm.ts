/**
 * Chances corrected for how many tests were made, in the order given (S. Holm 1979, Scand. J. Statist. 6: 65-70): the chance that even one of several
 * tests calls a difference where there is none stays under the level that the corrected ones are read at. Each from 0 to 1, never below the one given.
 */
export function holm(chances: readonly number[]): number[] {
  const corrected = new Array<number>(chances.length).fill(1);
  const order = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance);
  let highest = 0;
  order.forEach(({ chance, index }, rank) => {
    highest = Math.max(highest, Math.min(1, chance * (chances.length - rank)));
    corrected[index] = highest;
  });
  return corrected;
}
