/** The 97.5th percentile of the normal distribution: two sides of 95 %. */
const Z = 1.959963984540054;

/**
 * The Wilson 95 % score interval of a share `people` of `of`, as [low, high] from 0 to 1 (E. B. Wilson 1927, JASA 22: 209-212).
 * It says how far the share could lie "if these people were a random draw" (rule 3). Of nobody, anything is possible: [0, 1].
 */
export function wilson(people: number, of: number): [number, number] {
  if (of <= 0) return [0, 1];
  const share = people / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const centre = share + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return [people === 0 ? 0 : (centre - spread) / scale, people === of ? 1 : (centre + spread) / scale];
}

/** Below this many people a share is not shown, only counts, and the word "few" (design: numbers). */
export const FEW = 8;
