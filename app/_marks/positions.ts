/** `0, 1, … n - 1`: marks that stand for a count, and are told apart by nothing but their place. */
export function positions(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
