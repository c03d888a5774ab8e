/** Something to be timed: its name, what is done before each time and is no part of it, and the work. */
export type Timed = { name: string; before?: () => void; work: () => unknown };
export type Took = { name: string; min: number; middle: number; worst: number };

/**
 * Times several works in turns, `rounds` times each after one that does not count, so that a busy machine hits all of them alike. In milliseconds of the
 * processor (what the clock would say of a machine with nothing else to do), garbage collection beside it included.
 */
export function inTurns(works: readonly Timed[], rounds: number): Took[] {
  const took = works.map(() => [] as number[]);
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, { before, work }] of works.entries()) {
      before?.();
      const start = processorTime();
      work();
      if (round >= 0) took[at]?.push(processorTime() - start);
    }
  }
  return works.map(({ name }, at) => ({ name, ...spread(took[at] ?? []) }));
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The least, the middle and the largest of some times. */
export function spread(times: readonly number[]): Omit<Took, "name"> {
  const sorted = [...times].sort((a, b) => a - b);
  return { min: sorted[0] ?? 0, middle: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}
