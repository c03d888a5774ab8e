/** Starts counting; what it gives back says how many milliseconds this process itself has worked since, whatever else the machine does meanwhile. */
export function workClock(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}

type Pair = { less: () => unknown; more: () => unknown; enough: number; rounds?: number };

/**
 * How many times the work of `less` it takes to do `more`: of each the least of up to `rounds` rounds, done in turn and ended once the
 * ratio is at most `enough`. What the machine does beside it only ever adds work, so a cost that really grows faster stays above it.
 * Below 8 milliseconds the clock's grain is larger than the difference: such work counts as `enough`.
 */
export function workRatio({ less, more, enough, rounds = 12 }: Pair): number {
  const workOf = (act: () => unknown) => {
    const worked = workClock();
    act();
    return worked();
  };
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    [small, large] = [Math.min(small, workOf(less)), Math.min(large, workOf(more))];
    if (large <= Math.max(enough * small, 8)) return Math.min(large / small, enough);
  }
  return large / small;
}
