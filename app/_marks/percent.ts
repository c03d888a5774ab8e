/** A share (0 to 1) as whole percent, as it is shown. */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/** Under this many people a share is not shown: counts, and the word "few". */
export const FEW = 8;
